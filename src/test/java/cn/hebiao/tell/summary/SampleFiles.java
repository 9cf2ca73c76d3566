package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.DeclaredTotals;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.MadeUpScores;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.Heading;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.rules.rulebook.FormKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Invented results of invented agencies, about as a county's batch looks. */
public final class SampleFiles {
  private static final List<String> AGENCIES =
      List.of("县教育局", "县民政局本级及所属事业单位", "县交通运输局", "县农业农村局", "县文化旅游广电体育局", "县卫生健康局");
  private static final List<String> LEVEL1 = List.of("产出指标", "产出指标", "产出指标", "效益指标", "满意度指标");
  private static final List<String> LEVEL2 = List.of("数量指标", "质量指标", "时效指标", "社会效益指标", "服务对象满意度指标");
  private static final List<String> NAMES =
      List.of("开展业务培训期数", "项目验收合格率", "资金支付及时率", "受益群众人数（含易地扶贫搬迁集中安置区）", "服务对象满意度");
  private static final List<String> TARGETS = List.of("≥4期", "≥98%", "100%", "≥12,000人次", "≥95%");
  private static final List<String> ACTUALS = List.of("5期", "96.5%", "100%", "12,860人次", "97.3%");

  private SampleFiles() {}

  /** The texts of the report and a few for findings. */
  public static Messages messages() {
    Properties words = new Properties();
    try (InputStream in =
        SampleFiles.class.getResourceAsStream("/hebiao/messages/report.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> templates = new HashMap<>();
    words.forEach((key, text) -> templates.put(key.toString(), text.toString()));
    templates.put("score.byCompletion", "完成率 {completion}，得分＝分值×完成率＝{score}");
    templates.put("score.noTarget", "属于定性指标，规则不能判断，暂按自评得分计");
    templates.put("sample.score", "自评得分 {found}，按规则应为 {expected}。请核对完成率后改正得分，或在偏差原因栏说明。");
    templates.put("sample.swap", "{found} 与 {expected} 只差两位数字的次序，可能抄写时写反了");
    templates.put("sample.note", "没有完成年度指标值，但偏差原因一栏是空的。请补写原因和改进措施。");
    templates.put("sample.notice", "完成率超过 130%，请说明指标值是否定得过低。");
    templates.put("sample.broken", "文件已损坏，打不开。请向填报单位要一份新的。");
    templates.put("sample.unknown", "没有找到任何认得的自评表。请核对是不是发错了文件。");
    return new Messages(templates);
  }

  /**
   * Ten scored forms in six workbooks, the grade of two still open, sixty findings, one unknown and
   * one broken file.
   */
  public static List<Consolidated> county() {
    List<Consolidated> files = new ArrayList<>();
    int findings = 0;
    for (int i = 0; i < AGENCIES.size(); i++) {
      List<Scorecard> forms = new ArrayList<>();
      forms.add(department(AGENCIES.get(i), i));
      if (i < 4) {
        forms.add(project(AGENCIES.get(i), i));
      }
      List<Finding> found = new ArrayList<>();
      for (int n = 0; n < 10; n++) {
        found.add(finding(findings++, forms.get(n % forms.size()).form().sheet()));
      }
      String file = AGENCIES.get(i) + "2023年度绩效自评.xlsx";
      files.add(new Consolidated(checked(file, forms, found), Optional.of(file)));
    }
    files.add(
        new Consolidated(
            new Checked(
                "会议 通知.xlsx",
                Checked.Outcome.UNRECOGNISED,
                Optional.of(Message.of("sample.unknown")),
                List.of(),
                List.of(),
                List.of()),
            Optional.empty()));
    files.add(
        new Consolidated(
            Checked.unreadable("自评表(2).xls", Message.of("sample.broken")), Optional.empty()));
    return files;
  }

  /** The result of a readable file. */
  public static Checked checked(String file, List<Scorecard> forms, List<Finding> findings) {
    return new Checked(
        file,
        findings.isEmpty() ? Checked.Outcome.CLEAN : Checked.Outcome.FINDINGS,
        Optional.empty(),
        forms,
        findings,
        List.of());
  }

  private static Finding finding(int number, String sheet) {
    Optional<CellRef> cell = Optional.of(new CellRef(6 + number % 5, 7));
    return switch (number % 3) {
      case 0 ->
          new Finding(
              RowScoreCheck.SCORE_DIFFERS,
              RowScoreCheck.SCORE_DIFFERS.severity(),
              sheet,
              cell,
              Message.of("sample.score", "found", "9.68", "expected", "9.86"),
              Stated.points(new BigDecimal("9.68")),
              Stated.points(new BigDecimal("9.86")),
              Optional.of(Message.of("sample.swap", "found", "9.68", "expected", "9.86")),
              "定量指标按完成率计分");
      case 1 -> Finding.of(NoteCheck.NOTE_MISSING, sheet, cell, Message.of("sample.note"));
      default -> Finding.of(NoteCheck.OVERACHIEVED, sheet, cell, Message.of("sample.notice"));
    };
  }

  private static Scorecard department(String agency, int i) {
    return form(FormKind.DEPARTMENT, agency, Optional.empty(), "部门整体自评", i);
  }

  private static Scorecard project(String agency, int i) {
    return form(
        FormKind.PROJECT,
        agency,
        Optional.of(i == 1 ? "城乡困难群众基本生活救助及临时救助补助资金项目" : "能力提升专项"),
        "项目 自评'" + i,
        i);
  }

  /** A form with five indicators of 18 points and a fund row of 10. */
  public static Scorecard form(
      FormKind kind, String agency, Optional<String> project, String sheet, int i) {
    List<ScoredRow> rows = new ArrayList<>();
    for (int n = 0; n < NAMES.size(); n++) {
      rows.add(row(sheet, n, i));
    }
    FundScore funds = funds(sheet, i);
    BigDecimal score =
        rows.stream()
            .map(row -> row.computed().orElseThrow())
            .reduce(funds.computed().orElseThrow(), BigDecimal::add);
    BigDecimal self =
        rows.stream()
            .map(row -> row.self().orElseThrow())
            .reduce(funds.self().orElseThrow(), BigDecimal::add);
    return new Scorecard(
        new Form(
            kind,
            sheet,
            CellRange.of(0, 0, 20, 9),
            new Heading(
                agency + kind.chinese(),
                Optional.empty(),
                Optional.of(agency),
                Optional.empty(),
                project,
                Optional.of(2023),
                List.of()),
            List.of(),
            5,
            rows.stream().map(ScoredRow::row).toList(),
            Optional.of(funds.block()),
            new Declared(PointEntries.NONE, Optional.empty(), List.of(), List.of()),
            0),
        "通用规则簿",
        rows,
        Optional.of(funds),
        new DeclaredTotals(
            Optional.of(new BigDecimal("100")),
            Optional.of(self),
            i % 3 == 2 ? Optional.empty() : Optional.of("优秀")),
        Optional.of(
            new Totals(
                new BigDecimal("100"),
                new BigDecimal("82"),
                Optional.of(score),
                score.subtract(new BigDecimal("18")),
                score.max(new BigDecimal("100")),
                Optional.of(i % 2 == 0 ? "优" : "良"),
                Optional.of(i == 3 ? "中" : i % 2 == 0 ? "优" : "良"),
                Optional.of(i % 2 == 0 ? "优" : "良"))));
  }

  private static ScoredRow row(String sheet, int n, int i) {
    boolean decided = n != 3;
    BigDecimal weight = new BigDecimal("18");
    BigDecimal computed =
        decided ? weight.subtract(new BigDecimal(n * i).movePointLeft(1)) : weight;
    IndicatorRow row =
        new IndicatorRow(
            LEVEL1.get(n),
            LEVEL2.get(n),
            NAMES.get(n),
            cell(sheet, 6 + n, 2, NAMES.get(n)),
            Optional.of(
                new IndicatorRow.TargetCell(
                    TARGETS.get(n),
                    FormEntry.of(cell(sheet, 6 + n, 3, TARGETS.get(n)), Expectation.any()),
                    "",
                    "")),
            FormEntry.of(cell(sheet, 6 + n, 4, ACTUALS.get(n)), Expectation.any()),
            PointEntries.of(
                Optional.of(cell(sheet, 6 + n, 6, "18")), Optional.of(cell(sheet, 6 + n, 7, "18"))),
            FormEntry.NONE,
            Optional.empty(),
            List.of(),
            1);
    return decided
        ? MadeUpScores.decided(row, "18", "18", computed.toPlainString(), "0.984694")
        : MadeUpScores.open(row, Optional.of("18"), Optional.of("18"));
  }

  private static FundScore funds(String sheet, int i) {
    Unit unit = Units.standard().named("万元").orElseThrow();
    BigDecimal adjusted = new BigDecimal("1016.17").multiply(new BigDecimal(i + 1));
    BigDecimal initial = new BigDecimal("581.13001").multiply(new BigDecimal(i + 1));
    BigDecimal executed = adjusted.multiply(new BigDecimal("0.95"));
    FundBlock.FundRow line =
        MadeUpScores.line(
            Expectation.amount(unit),
            Optional.of(cell(sheet, 3, 3, initial.toPlainString())),
            Optional.of(cell(sheet, 3, 4, adjusted.toPlainString())),
            Optional.of(cell(sheet, 3, 5, executed.toPlainString())),
            Optional.of(cell(sheet, 3, 7, "100%")),
            PointEntries.of(
                Optional.of(cell(sheet, 3, 6, "10")), Optional.of(cell(sheet, 3, 8, "10"))));
    return MadeUpScores.funds(
        new FundBlock(sheet, CellRange.of(2, 0, 4, 8), unit, Optional.of(line), List.of()),
        Optional.of("0.95"),
        "9.5");
  }

  private static SheetCell cell(String sheet, int row, int column, String text) {
    return new SheetCell(sheet, Cell.text(new CellRef(row, column), text));
  }
}
