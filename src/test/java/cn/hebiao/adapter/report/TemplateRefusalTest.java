package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryModel;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may not do, and what its owner is then told. */
class TemplateRefusalTest {
  private static final Messages MESSAGES = SampleFiles.messages();
  private static final SummaryModel COUNTY = SummaryModel.of(SampleFiles.county(), MESSAGES);

  private static String refusal(byte[] template) {
    InvalidTemplate refusal =
        assertThrows(InvalidTemplate.class, () -> new JxlsSummaryWriter().write(COUNTY, template));
    assertTrue(MESSAGES.has(refusal.problem().key()), refusal.problem().key());
    return MESSAGES.text(refusal.problem());
  }

  private static String refusalOf(String expression) {
    return refusal(Templates.small("汇总表", expression, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.class.forName('java.lang.Runtime')}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${行.getClass()}",
        "${行.单位.length()}",
        "${new('java.lang.ProcessBuilder', 'true')}",
        "${new java.lang.ProcessBuilder('true')}",
        "${new java.io.File('x')}",
        "${java.lang.System.getProperty('user.home')}",
        "${while (true) {}}",
        "${for (x : 1..9) {x}}",
        "${合计.收到 = 5}",
        "${x = 5}",
        "${var x = 5}",
        "${() -> 1}",
        "${行.单位 +}",
      })
  void expressionsMayOnlyLookUpAndCalculate(String expression) {
    String text = refusalOf(expression);
    assertTrue(text.contains("表!A2"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.class}",
        "${''.bytes}",
        "${行.单位.class}",
        "${行.单位.class.classLoader}",
      })
  void propertiesOfObjectsAreNotReachable(String expression) throws Exception {
    byte[] template = Templates.small("汇总表", expression, "");
    try (XSSFWorkbook workbook = Templates.open(new JxlsSummaryWriter().write(COUNTY, template))) {
      assertEquals(
          CellType.BLANK, Templates.at(workbook.getSheetAt(0), "A2").getCellType(), expression);
    } catch (InvalidTemplate refused) {
      assertFalse(MESSAGES.text(refused.problem()).isEmpty());
    }
  }

  @Test
  void longListsAreAsStrict() {
    SafeExpressions expressions = new SafeExpressions();
    assertThrows(
        RuntimeException.class,
        () -> expressions.evaluate("''.class.forName('java.lang.Runtime')", new EmptyLine()));
  }

  @Test
  void aMisspeltColumnIsNamedWithTheKnownOnes() {
    String text = refusalOf("${行.单位名}");
    assertTrue(text.contains("表!A2") && text.contains("“单位名”"), text);
    assertTrue(text.contains("、单位、"), text);
  }

  @Test
  void aMisspeltLineIsRefused() {
    assertTrue(refusalOf("${条.单位}").contains("“条”"));
  }

  @Test
  void anUnknownListIsRefused() {
    String text = refusal(Templates.small("汇总", "x", ""));
    assertTrue(text.contains("“汇总”") && text.contains("指标明细"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jx:if(condition=\"true\" lastCell=\"A2\")",
        "jx:each(items=\"汇总表\" var=\"行\" select=\"true\" lastCell=\"A2\")",
        "jx:each(items=\"汇总表\" var=\"行\")",
        "jx:each(items=\"汇总表\" var=\"行\" lastCell=\"zz\")",
        "jx:image(src=\"x\" lastCell=\"A2\")",
        "jx:each items",
      })
  void otherCommandsAreRefused(String command) {
    byte[] template =
        Templates.changed(workbook -> Templates.note(workbook.getSheet("失分分析"), "A4", command));
    String text = refusal(template);
    assertTrue(text.contains("失分分析!A4") && text.contains(command), text);
  }

  @Test
  void aBandOfTwoRowsIsRefused() {
    byte[] template =
        Templates.changed(
            workbook ->
                Templates.note(
                    workbook.getSheet("失分分析"),
                    "A4",
                    "jx:each(items=\"失分分析\" var=\"行\" lastCell=\"G5\")"));
    assertTrue(refusal(template).contains("失分分析!A4"));
  }

  @Test
  void twoBandsInOneRowAreRefused() {
    byte[] template =
        Templates.changed(
            workbook ->
                Templates.note(
                    workbook.getSheet("失分分析"),
                    "D4",
                    "jx:each(items=\"等级分布\" var=\"级\" lastCell=\"D4\")"));
    assertTrue(refusal(template).contains("失分分析!D4"));
  }

  @Test
  void anExpressionThatWouldNotBeFilledIsRefused() {
    byte[] template =
        Templates.changed(
            workbook ->
                workbook.getSheet("说明").createRow(40).createCell(0).setCellValue("${合计.收到}"));
    assertTrue(refusal(template).contains("说明!A41"));
  }

  @Test
  void formulasMadeOfTextAreRefused() {
    assertTrue(refusalOf("$[SUM(${行.单位})]").contains("表!A2"));
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertTrue(refusal(new byte[0]).contains("打不开"));
    assertTrue(refusal("单位,项目".getBytes(StandardCharsets.UTF_8)).contains("打不开"));
    assertTrue(refusal(new byte[] {'P', 'K', 3, 4, 0, 0}).contains("打不开"));
  }

  @Test
  void aWorkbookWithoutCommandsIsRefused() {
    byte[] template =
        Templates.changed(
            workbook -> {
              while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(0);
              }
            });
    assertTrue(refusal(template).contains("没有要填的行"));
  }
}
