package cn.hebiao.sample;

import cn.hebiao.judge.check.score.FilledCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.score.DeclaredTotals;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.MadeUpScores;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
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
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Made-up results for tests of what is printed. */
public final class SampleResults {
  /** Templates for the messages in these results. */
  public static final Map<String, String> TEXTS =
      Map.of(
          "sample.score", "得分为{found}分，应为{expected}分，请改正。",
          "sample.swapped", "数字颠倒：{found} 与 {expected}",
          "score.byCompletion", "完成率 {completion}，{weight} 分",
          "score.noTarget", "没有规则，自评得分照用",
          "sample.why", "缺少“{name}”",
          "sample.locked", "文件设有打开密码。");

  private static final String SHEET = "部门整体";

  private SampleResults() {}

  /** The texts alone, without those of the program. */
  public static Messages messages() {
    return new Messages(TEXTS);
  }

  /** A workbook with a scored form, a basic data form, findings and an open rule. */
  public static Checked full() {
    return new Checked(
        "收件/甲市乙局.xlsx",
        Outcome.FINDINGS,
        Optional.empty(),
        List.of(department(), basicData()),
        List.of(scoreMissing(), scoreDiffers()),
        List.of(
            new Unevaluated(
                "三公经费控制率",
                SHEET,
                Optional.of(CellRef.of("C20")),
                Message.of("sample.why", "name", "三公经费预算"))));
  }

  public static Checked clean(String file) {
    return new Checked(file, Outcome.CLEAN, Optional.empty(), List.of(), List.of(), List.of());
  }

  public static Checked withFindings(String file, Severity severity, int count) {
    Finding finding = scoreDiffers().with(severity);
    return new Checked(
        file,
        Outcome.FINDINGS,
        Optional.empty(),
        List.of(),
        IntStream.range(0, count).mapToObj(i -> finding).toList(),
        List.of());
  }

  public static Checked unrecognised(String file) {
    return new Checked(
        file,
        Outcome.UNRECOGNISED,
        Optional.of(Message.of("sample.why", "name", "年度指标值")),
        List.of(),
        List.of(),
        List.of());
  }

  public static Checked unreadable(String file) {
    return Checked.unreadable(file, Message.of("sample.locked"));
  }

  private static Scorecard department() {
    return new Scorecard(
        form(FormKind.DEPARTMENT, SHEET, Optional.of("甲市乙局"), Optional.of(2023)),
        "示例规则簿",
        List.of(decided(), open()),
        Optional.of(funds()),
        new DeclaredTotals(number("100"), number("96.00"), Optional.of("优秀")),
        Optional.of(
            new Totals(
                new BigDecimal("1.1E+2"),
                new BigDecimal("1.0E+2"),
                number("105.50"),
                new BigDecimal("85.5"),
                new BigDecimal("110"),
                Optional.of("优"),
                Optional.of("良"),
                Optional.of("优"))));
  }

  private static Scorecard basicData() {
    return new Scorecard(
        form(FormKind.BASIC_DATA, "基础数据", Optional.empty(), Optional.empty()),
        "",
        List.of(),
        Optional.empty(),
        new DeclaredTotals(Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  private static Form form(
      FormKind kind, String sheet, Optional<String> agency, Optional<Integer> year) {
    return new Form(
        kind,
        sheet,
        CellRange.of(0, 0, 29, 8),
        new Heading(
            "", Optional.empty(), agency, Optional.empty(), Optional.empty(), year, List.of()),
        List.of(),
        -1,
        List.of(),
        Optional.empty(),
        new Declared(PointEntries.NONE, Optional.empty(), List.of(), List.of()),
        0);
  }

  private static ScoredRow decided() {
    IndicatorRow row =
        row("产出指标", "数量指标", "培训期数", "D12", Optional.of("≥4期"), Optional.of("3期\n（疫情）"));
    return MadeUpScores.decided(row, "10", "8", "7.50", "0.750");
  }

  private static ScoredRow open() {
    return MadeUpScores.open(
        row("", "", "满意度", "D13", Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  private static IndicatorRow row(
      String level1,
      String level2,
      String name,
      String cell,
      Optional<String> target,
      Optional<String> actual) {
    SheetCell nameCell = text(cell, name);
    return new IndicatorRow(
        level1,
        level2,
        name,
        nameCell,
        target.map(t -> new TargetCell(t, FormEntry.of(text("E12", t), Expectation.any()), "", "")),
        FormEntry.of(actual.map(a -> text("F12", a)), Expectation.any()),
        PointEntries.NONE,
        FormEntry.NONE,
        Optional.empty(),
        List.of(),
        1);
  }

  private static FundScore funds() {
    Unit unit = Units.standard().named("万元").orElseThrow();
    FundBlock.FundRow line =
        MadeUpScores.line(
            Expectation.amount(unit),
            Optional.of(text("D6", "581.13")),
            Optional.of(text("E6", "1016.17")),
            Optional.empty(),
            Optional.of(text("G6", "100%")),
            PointEntries.of(Optional.of(text("H6", "10")), Optional.of(text("I6", "10"))));
    return MadeUpScores.funds(
        new FundBlock(SHEET, CellRange.of(4, 0, 9, 8), unit, Optional.of(line), List.of()),
        Optional.empty());
  }

  private static Finding scoreDiffers() {
    return new Finding(
        RowScoreCheck.SCORE_DIFFERS,
        Severity.ERROR,
        SHEET,
        Optional.of(CellRef.of("H12")),
        Message.of("sample.score", "found", "8", "expected", "7.5"),
        Stated.points(new BigDecimal("8")),
        Stated.points(new BigDecimal("7.5")),
        Optional.of(Message.of("sample.swapped", "found", "8", "expected", "7.5")),
        "完成率");
  }

  private static Finding scoreMissing() {
    return Finding.of(
        FilledCheck.SCORE_MISSING, "", Optional.empty(), Message.of("sample.why", "name", "得分"));
  }

  private static SheetCell text(String cell, String text) {
    return new SheetCell(SHEET, Cell.text(CellRef.of(cell), text));
  }

  private static Optional<BigDecimal> number(String digits) {
    return Optional.of(new BigDecimal(digits));
  }
}
