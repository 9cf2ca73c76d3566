package cn.hebiao.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A published review from the sample to the final score, and papers that come back altered. */
class ReviewLoopTest {
  private static final String FORM = "泸水市应急管理局2022年部门整体支出绩效评价.xlsx";

  @TempDir private static Path shared;
  private static Path paper;

  private Path folder;

  @BeforeAll
  static void sample() throws IOException {
    Path in = Files.createDirectories(shared.resolve("in"));
    Files.copy(Path.of("workbooks", "inbox", FORM), in.resolve(FORM));
    RealProgram.run(shared, "process", "in", "--out", "results");
    RealProgram drawn =
        RealProgram.run(shared, "sample", "results", "--rate", "100%", "--seed", "1", "--out", "s");
    assertEquals(0, drawn.code(), drawn.err());
    try (Stream<Path> papers = Files.list(shared.resolve("s/底稿"))) {
      paper = papers.findFirst().orElseThrow();
    }
  }

  @BeforeEach
  void ownFolder() throws IOException {
    folder = Files.createTempDirectory(shared, "case");
  }

  /** The paper as the published review filled it: every line as the agency had it. */
  private static FilledForm published() {
    FilledForm form = FilledForm.open(paper, "底稿", "复核得分");
    for (int line = 1; line <= form.lines("序号"); line++) {
      form.set(line, "复核得分", form.number(line, "自评得分").orElseThrow());
    }
    return form.beside("复核人", "复核组").beside("复核日期", "2023-08-31");
  }

  private RealProgram review(String... inputs) {
    List<String> args = new ArrayList<>(List.of("review"));
    args.addAll(List.of(inputs));
    args.addAll(List.of("--sample", shared.resolve("s").toString(), "--out", "out"));
    return RealProgram.run(folder, args.toArray(String[]::new));
  }

  private RealProgram review(FilledForm form) throws IOException {
    form.save(folder.resolve("papers/底稿.xlsx"));
    return review("papers");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private FilledForm scores() {
    return FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "复核汇总", "终评得分");
  }

  /**
   * Six questionnaires, one of them void: four of the five others say yes to the 47th line in some
   * words, so that its 4 points become 3.2; to the 48th two of five, which are 1.6.
   */
  @Test
  void answersAreCountedByGroupAndVoidOnesAreNot() throws Exception {
    String[] answers = {"第一组||是|是", "第一组||满意|否", "第一组|是|否|否", "第二组||认可|是", "第二组||否|否", "第三组||是|"};
    try (Workbook book = WorkbookFactory.create(paper.toFile(), null, true)) {
      Sheet sheet = book.getSheet("答卷");
      int row = rowOf(sheet, "编号") + 1;
      for (String answer : answers) {
        String[] cells = answer.split("[|]", -1);
        for (int i = 0; i < cells.length; i++) {
          Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
          at.createCell(i + 1).setCellValue(cells[i]);
        }
        row++;
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      Sheet counts = book.getSheet("问卷");
      int first = rowOf(counts, "序号") + 1;
      assertEquals(List.of(3.0, 1.0, 2.0), numbers(counts.getRow(first), 3, 5));
      assertEquals(List.of(2.0, 0.0, 1.0), numbers(counts.getRow(first), 6, 8));
      assertEquals(List.of(1.0, 0.0, 1.0), numbers(counts.getRow(first), 9, 11));
      assertEquals(List.of(5.0, 0.8, 3.2), numbers(counts.getRow(first), 12, 14));
      assertEquals(List.of(5.0, 0.4, 1.6), numbers(counts.getRow(first + 1), 12, 14));
    }
  }

  private static int rowOf(Sheet sheet, String words) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(words)) {
        return row.getRowNum();
      }
    }
    throw new IllegalStateException("no " + words);
  }

  private static List<Double> numbers(Row row, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(column -> row.getCell(column).getNumericCellValue())
        .toList();
  }

  /** 10.98 + 20.50 + 27.00 + 31.86; four criteria of 1 point or none were given half a point. */
  @Test
  void lushuiComesToItsPublishedScore() throws Exception {
    RealProgram done = review(published());
    assertEquals(1, done.code(), done.err());
    assertEquals(4, done.out().lines().filter(line -> line.startsWith("[错误]")).count(), done.out());
    assertEquals(
        4, done.out().lines().filter(line -> line.contains("不是评分标准允许的分数")).count(), done.out());
    assertEquals("90.34", scores().get(1, "复核得分"));
    assertEquals("90.34", scores().get(1, "自评得分"));
    assertEquals("优", scores().get(1, "等级"));
    assertEquals("54/54", scores().get(1, "已评项数"));
    Map<String, BigDecimal> parts = new HashMap<>();
    FilledForm lines = FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "逐项得分", "复核意见");
    for (int line = 1; line <= 54; line++) {
      parts.merge(lines.get(line, "一级指标"), number(lines.get(line, "复核得分")), BigDecimal::add);
    }
    assertEquals(0, parts.get("投入").compareTo(number("10.98")), parts.toString());
    assertEquals(0, parts.get("过程").compareTo(number("20.5")), parts.toString());
    assertEquals(0, parts.get("产出").compareTo(number("27")), parts.toString());
    assertEquals(0, parts.get("效益").compareTo(number("31.86")), parts.toString());
  }

  /** The agency's two objections to wordings were adopted; the score did not change. */
  @Test
  void lushuisOpinionsAreAdoptedAndTheScoreIsSettled() throws Exception {
    FilledForm form = published();
    form.at("问题清单", "指标序号")
        .set(1, "问题", "应急避难设施建设少")
        .set(1, "建议", "统筹利用现有设施")
        .set(1, "整改期限", "2023-12-31")
        .set(2, "问题", "未按合同约定条款执行")
        .set(2, "依据", "2022年9月40号凭证")
        .set(2, "建议", "抓好履约检查环节");
    review(form);
    assertEquals("待单位反馈", scores().get(1, "进度"));
    Path sheet = folder.resolve("out/意见反馈/泸水市应急管理局.xlsx");
    FilledForm answer = FilledForm.open(sheet, "意见反馈", "单位意见");
    answer
        .set(1, "单位意见", "部分采纳")
        .set(1, "单位理由", "现有应急避难场所16个，请改写")
        .set(2, "单位意见", "部分采纳")
        .set(2, "单位理由", "请删去“疫情防控”");
    answer.save(folder.resolve("back/泸水.xlsx"));
    review("papers", "back");
    assertEquals("待复核组处理", scores().get(1, "进度"));
    for (int line = 1; line <= 2; line++) {
      answer
          .set(line, "复核组处理", "调整")
          .set(line, "处理说明", "采纳")
          .set(line, "处理人", "复核组")
          .set(line, "处理日期", "2023-09-02");
    }
    answer.save(folder.resolve("back/泸水.xlsx"));
    RealProgram last = review("papers", "back", "--publish");
    assertEquals("已定", scores().get(1, "进度"), last.out());
    assertEquals("90.34", scores().get(1, "终评得分"));
    FilledForm adopted = FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "采纳情况表", "单位意见");
    assertEquals("部分采纳", adopted.get(2, "单位意见"));
    assertEquals("采纳", adopted.get(2, "处理说明"));
    FilledForm mending = FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "整改台账", "整改措施");
    assertEquals("2023-12-31", mending.get(1, "整改期限"));
    FilledForm published = FilledForm.open(folder.resolve("out/公开表.xlsx"), "公开表", "等级");
    assertEquals("90.34", published.get(1, "终评得分"));
    assertEquals("优", published.get(1, "等级"));
  }

  /** 1 point less, of which the reviewers give back half. */
  @Test
  void aDecisionChangesTheFinalScoreAndEveryEarlierOneStays() throws Exception {
    FilledForm form = published();
    int line = 1;
    while (form.number(line, "自评得分").orElseThrow() < 2) {
      line++;
    }
    double self = form.number(line, "自评得分").orElseThrow();
    form.set(line, "复核得分", self - 1).set(line, "复核意见", "资料不全");
    review(form);
    assertEquals("89.34", scores().get(1, "复核得分"));
    Path sheet = folder.resolve("out/意见反馈/泸水市应急管理局.xlsx");
    FilledForm answer = FilledForm.open(sheet, "意见反馈", "单位意见");
    assertEquals("1", answer.get(1, "拟扣分"));
    answer
        .set(1, "单位意见", "不采纳")
        .set(1, "单位理由", "资料已补")
        .set(1, "复核组处理", "调整")
        .set(1, "终评得分", self - 0.5);
    answer.save(folder.resolve("back/a.xlsx"));
    RealProgram nobody = review("papers", "back");
    assertTrue(nobody.out().contains("处理说明、处理人和处理日期"), nobody.out());
    answer.set(1, "处理说明", "补了一半").set(1, "处理人", "乙").set(1, "处理日期", "2023-09-10");
    answer.save(folder.resolve("back/a.xlsx"));
    RealProgram done = review("papers", "back");
    assertEquals("89.84", scores().get(1, "终评得分"), done.out());
    FilledForm history = FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "历次得分", "复核日期");
    assertEquals("", history.get(1, "终评得分"));
    assertEquals("89.84", history.get(2, "终评得分"));
    assertEquals("2023-08-31", history.get(1, "复核日期"));
  }

  /** 1 point less: 89.34; the agency agrees. What was computed before stands there still. */
  @Test
  void laterRunsShowWhatTheReviewGaveBesideWhatTheRulesGive() throws Exception {
    RealProgram.run(folder, "process", shared.resolve("in").toString(), "--out", "before");
    FilledForm form = published();
    int line = 1;
    while (form.number(line, "自评得分").orElseThrow() < 2) {
      line++;
    }
    double self = form.number(line, "自评得分").orElseThrow();
    form.set(line, "复核得分", self - 1).set(line, "复核意见", "资料不全");
    review(form);
    FilledForm answer = FilledForm.open(folder.resolve("out/意见反馈/泸水市应急管理局.xlsx"), "意见反馈", "单位意见");
    answer.set(1, "单位意见", "采纳").save(folder.resolve("back/a.xlsx"));
    review("papers", "back");
    RealProgram later =
        RealProgram.run(
            folder,
            "process",
            shared.resolve("in").toString(),
            "--out",
            "later",
            "--review",
            "out");
    assertEquals(1, later.code(), later.err());
    FilledForm before = FilledForm.open(folder.resolve("before/汇总.xlsx"), "汇总表", "表种");
    FilledForm now = FilledForm.open(folder.resolve("later/汇总.xlsx"), "汇总表", "表种");
    assertEquals("", before.get(1, "终评\n得分"));
    assertEquals("89.34", now.get(1, "复核\n得分"));
    assertEquals("89.34", now.get(1, "终评\n得分"));
    assertEquals("复核组 2023-08-31", now.get(1, "复核人\n和日期"));
    assertEquals("90.34", now.get(1, "自评\n总分"));
    assertEquals(before.get(1, "核算\n总分"), now.get(1, "核算\n总分"));
  }

  @Test
  void aFolderWithoutAReviewIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    RealProgram done =
        RealProgram.run(
            folder,
            "process",
            shared.resolve("in").toString(),
            "--out",
            "never",
            "--review",
            "empty");
    assertEquals(2, done.code());
    assertTrue(done.err().contains("没有抽查复核的结果"), done.err());
  }

  /** The same results stand for those of the year before: the form had errors then. */
  @Test
  void lastYearsErrorsAreASignOfRisk() throws IOException {
    String results = shared.resolve("results").toString();
    RealProgram done =
        RealProgram.run(
            folder,
            "sample",
            results,
            "--rate",
            "100%",
            "--seed",
            "1",
            "--out",
            "s",
            "--previous",
            results);
    assertEquals(0, done.code(), done.err());
    FilledForm now = FilledForm.open(folder.resolve("s/抽查名单.xlsx"), "抽查名单", "理由");
    FilledForm then = FilledForm.open(shared.resolve("s/抽查名单.xlsx"), "抽查名单", "理由");
    assertTrue(now.get(1, "理由").contains("上年错误"), now.get(1, "理由"));
    assertFalse(then.get(1, "理由").contains("上年"), then.get(1, "理由"));
  }

  private record Tampered(String name, Consumer<FilledForm> hand, String told, int code) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Tampered> tampered() {
    return Stream.of(
        new Tampered("weight", form -> form.set(5, "分值", 9), "第5项的分值改动过：现在是“9”", 1),
        new Tampered("self score", form -> form.set(5, "自评得分", 0.1), "第5项的自评得分改动过", 1),
        new Tampered("computed", form -> form.set(54, "核算得分", 0.7), "第54项的核算得分改动过", 1),
        new Tampered("criterion", form -> form.set(5, "指标及评分标准", "随便"), "指标或评分标准改动过", 1),
        new Tampered("above weight", form -> form.set(5, "复核得分", 1.5), "不在0到1分之间", 1),
        new Tampered("negative", form -> form.set(5, "复核得分", -1), "不在0到1分之间", 1),
        new Tampered("words", form -> form.set(5, "复核得分", "满分"), "“满分”不是数字", 1),
        new Tampered(
            "not allowed",
            form -> form.set(5, "复核得分", 0.3).set(5, "复核意见", "x"),
            "第5项的复核得分 0.3 不是评分标准允许的分数，只能是1、0",
            1),
        new Tampered("no reason", form -> form.set(5, "复核得分", 0), "扣了分没有写复核意见", 1),
        new Tampered(
            "half", form -> form.clear(5, "复核得分").clear(6, "复核得分"), "还有 2 项没有评（共 54 项）：第5、6项", 1),
        new Tampered("row gone", form -> form.remove(5), "第5项“绩效指标明确性”不见了", 1),
        new Tampered("other unit", form -> form.beside("单位", "别的局"), "底稿上的单位（项目）是“别的局”", 1),
        new Tampered(
            "other number",
            form -> form.beside("抽查编号", "0123456789"),
            "抽查编号“0123456789”不在这次抽样里",
            1));
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void whatWasAlteredIsTold(Tampered tampered) throws Exception {
    FilledForm form = published();
    tampered.hand().accept(form);
    RealProgram done = review(form);
    assertEquals(tampered.code(), done.code(), done.err());
    assertTrue(done.out().contains(tampered.told()), done.out());
  }

  @Test
  void aPaperThatCameTwiceAndAForeignWorkbookAreTold() throws Exception {
    FilledForm form = published();
    form.save(folder.resolve("papers/甲.xlsx"));
    form.save(folder.resolve("papers/乙.xlsx"));
    Files.copy(Path.of("workbooks", "inbox", FORM), folder.resolve("papers/自评表.xlsx"));
    RealProgram done = review("papers");
    assertEquals(2, done.code());
    assertTrue(done.out().contains("交回了两份"), done.out());
    assertTrue(done.err().contains("“自评表.xlsx”不是抽查底稿"), done.err());
  }

  @Test
  void nothingScoredGivesNoTotal() throws Exception {
    RealProgram done = review(FilledForm.open(paper, "底稿", "复核得分"));
    assertTrue(done.out().contains("一项也没有评"), done.out());
    assertEquals("", scores().get(1, "复核得分"));
    assertEquals("没有评完", scores().get(1, "进度"));
  }

  @Test
  void expertsGiveTheirMean() throws Exception {
    FilledForm form = published();
    form.clear(54, "复核得分").set(54, "专家一", 0.5).set(54, "专家二", 1).set(54, "专家三", 0.7);
    form.set(54, "复核意见", "专家打分");
    review(form);
    FilledForm lines = FilledForm.open(folder.resolve("out/复核汇总.xlsx"), "逐项得分", "复核意见");
    assertEquals("0.73", lines.get(54, "复核得分"));
  }

  /** Nothing that somebody typed becomes a formula in what we write of it. */
  @Test
  void whatWasTypedNeverBecomesAFormula() throws Exception {
    FilledForm form = published();
    form.set(5, "复核得分", 0)
        .set(5, "复核意见", "=HYPERLINK(\"http://x\",\"y\")")
        .beside("复核人", "@SUM(1)");
    form.at("问题清单", "指标序号").set(1, "问题", "+cmd|' /C calc'!A0").set(1, "建议", "-2+3");
    review(form);
    int texts = 0;
    for (String file : List.of("复核汇总.xlsx", "意见反馈/泸水市应急管理局.xlsx")) {
      try (Workbook book = WorkbookFactory.create(folder.resolve("out").resolve(file).toFile())) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.FORMULA) {
                assertTrue(
                    cell.getCellFormula().matches("[HI][0-9]+-[FG][0-9]+"), cell.getCellFormula());
              } else if (cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().matches("[=+@-].+")) {
                assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
                texts++;
              }
            }
          }
        }
      }
    }
    assertTrue(texts >= 6, "the texts are there: " + texts);
  }

  @Test
  void theSameSampleComesFromAnArchive() throws Exception {
    Path zip = folder.resolve("in.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(FORM));
      out.write(Files.readAllBytes(Path.of("workbooks", "inbox", FORM)));
      out.closeEntry();
    }
    RealProgram.run(folder, "process", "in.zip", "--out", "results");
    RealProgram.run(folder, "sample", "results", "--rate", "100%", "--seed", "1", "--out", "s");
    assertArrayEquals(
        Files.readAllBytes(shared.resolve("s/抽查名单.xlsx")),
        Files.readAllBytes(folder.resolve("s/抽查名单.xlsx")));
    assertArrayEquals(
        Files.readAllBytes(paper),
        Files.readAllBytes(folder.resolve("s/底稿").resolve(paper.getFileName().toString())));
  }

  @Test
  void anotherFrameWithAUsedSeedIsRefusedAndNamed() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.copy(Path.of("workbooks", "inbox", FORM), in.resolve(FORM));
    RealProgram.run(folder, "process", "in", "--out", "results");
    String[] sample = {"sample", "results", "--size", "1", "--seed", "7", "--out", "s"};
    assertEquals(0, RealProgram.run(folder, sample).code());
    assertEquals(0, RealProgram.run(folder, sample).code(), "the same again");
    String more = "益阳市资阳区应急管理局2023年度部门整体支出绩效自评.xlsx";
    Files.copy(Path.of("workbooks", "inbox", more), in.resolve(more));
    RealProgram.run(folder, "process", "in", "--out", "results");
    RealProgram refused = RealProgram.run(folder, sample);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("种子“7”已经用过"), refused.err());
    assertTrue(refused.err().contains("多出 1 份：益阳市资阳区应急管理局|department||2023"), refused.err());
    sample[5] = "8";
    assertEquals(0, RealProgram.run(folder, sample).code());
    assertFalse(
        RealProgram.run(folder, "sample", "in", "--size", "1", "--seed", "7", "--out", "t").code()
            == 0);
  }

  @Test
  void aFilledPaperIsNotOverwritten() throws Exception {
    FilledForm form = published();
    form.save(paper.resolveSibling("保留.xlsx"));
    byte[] before = Files.readAllBytes(paper);
    byte[] filled = Files.readAllBytes(paper.resolveSibling("保留.xlsx"));
    Files.delete(paper.resolveSibling("保留.xlsx"));
    Files.write(paper, filled);
    RealProgram again =
        RealProgram.run(shared, "sample", "results", "--rate", "100%", "--seed", "1", "--out", "s");
    assertTrue(again.err().contains("没有覆盖"), again.err());
    assertArrayEquals(filled, Files.readAllBytes(paper));
    Files.write(paper, before);
  }
}
