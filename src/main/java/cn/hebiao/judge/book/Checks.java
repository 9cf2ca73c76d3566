package cn.hebiao.judge.book;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.RuleCheck;
import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.check.evidence.DoubtfulFiguresCheck;
import cn.hebiao.judge.check.evidence.RepeatedTargetCheck;
import cn.hebiao.judge.check.evidence.UngroundedScoreCheck;
import cn.hebiao.judge.check.fund.CostCheck;
import cn.hebiao.judge.check.fund.ExecutionRateCheck;
import cn.hebiao.judge.check.fund.FundFilledCheck;
import cn.hebiao.judge.check.fund.FundPartsCheck;
import cn.hebiao.judge.check.fund.FundScoreCheck;
import cn.hebiao.judge.check.fund.ListedExecutionCheck;
import cn.hebiao.judge.check.fund.NegativeAmountCheck;
import cn.hebiao.judge.check.grade.GradeCheck;
import cn.hebiao.judge.check.grade.StatedGradeCheck;
import cn.hebiao.judge.check.note.DifferenceCheck;
import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.check.note.NoteDirectionCheck;
import cn.hebiao.judge.check.note.NoteFigureCheck;
import cn.hebiao.judge.check.note.NoteRepeatedCheck;
import cn.hebiao.judge.check.prose.ComputedRateCheck;
import cn.hebiao.judge.check.prose.RemarkCheck;
import cn.hebiao.judge.check.prose.SameFactCheck;
import cn.hebiao.judge.check.prose.SentenceCheck;
import cn.hebiao.judge.check.score.AllowedPointsCheck;
import cn.hebiao.judge.check.score.BandEdgeCheck;
import cn.hebiao.judge.check.score.DeductionCheck;
import cn.hebiao.judge.check.score.FilledCheck;
import cn.hebiao.judge.check.score.LateCheck;
import cn.hebiao.judge.check.score.NotFilledCheck;
import cn.hebiao.judge.check.score.ReviewScoreCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.check.score.ScoreRangeCheck;
import cn.hebiao.judge.check.score.ScoreSectionCheck;
import cn.hebiao.judge.check.score.ScoreTotalCheck;
import cn.hebiao.judge.check.score.StandardScaleCheck;
import cn.hebiao.judge.check.score.UndecidedScoresCheck;
import cn.hebiao.judge.check.sheet.AgencyNameCheck;
import cn.hebiao.judge.check.sheet.ExcerptCheck;
import cn.hebiao.judge.check.sheet.FormulaCheck;
import cn.hebiao.judge.check.sheet.HeadCheck;
import cn.hebiao.judge.check.sheet.MoneyUnitCheck;
import cn.hebiao.judge.check.sheet.PercentCheck;
import cn.hebiao.judge.check.value.CompletionCheck;
import cn.hebiao.judge.check.value.ReadableCheck;
import cn.hebiao.judge.check.value.RequiredItemsCheck;
import cn.hebiao.judge.check.value.ShownInTablesCheck;
import cn.hebiao.judge.check.value.ShownOrStoredCheck;
import cn.hebiao.judge.check.weight.RepeatedIndicatorCheck;
import cn.hebiao.judge.check.weight.RuledWeightCheck;
import cn.hebiao.judge.check.weight.WeightSectionCheck;
import cn.hebiao.judge.check.weight.WeightTotalCheck;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.read.form.LayoutCodes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every check there is. */
public final class Checks {
  /** In the order in which findings of one cell are told. */
  static final List<Check<?>> ALL =
      List.of(
          new UndecidedScoresCheck(),
          new NotFilledCheck(),
          new HeadCheck(),
          new FormulaCheck(),
          new ReadableCheck(),
          new DoubtfulFiguresCheck(),
          new UngroundedScoreCheck(),
          new ShownOrStoredCheck(),
          new ShownInTablesCheck(),
          new WeightTotalCheck(),
          new WeightSectionCheck(),
          new RuledWeightCheck(),
          new RepeatedIndicatorCheck(),
          new ScoreTotalCheck(),
          new DeductionCheck(),
          new ReviewScoreCheck(),
          new ScoreSectionCheck(),
          new ScoreRangeCheck(),
          new FilledCheck(),
          new FundFilledCheck(),
          new NegativeAmountCheck(),
          new BandEdgeCheck(),
          new RowScoreCheck(),
          new AllowedPointsCheck(),
          new StandardScaleCheck(),
          new LateCheck(),
          new RepeatedTargetCheck(),
          new FundScoreCheck(),
          new ExecutionRateCheck(),
          new ListedExecutionCheck(),
          new CompletionCheck(),
          new CostCheck(),
          new FundPartsCheck(),
          new NoteCheck(),
          new NoteDirectionCheck(),
          new NoteFigureCheck(),
          new NoteRepeatedCheck(),
          new DifferenceCheck(),
          new GradeCheck(),
          new StatedGradeCheck(),
          new RequiredItemsCheck(),
          new ExcerptCheck(),
          new CrossChecks(),
          new AgencyNameCheck(),
          new SentenceCheck(),
          new RemarkCheck(),
          new ComputedRateCheck(),
          new SameFactCheck(),
          new MoneyUnitCheck(),
          new PercentCheck());

  static final List<FormCheck> FORM = of(FormCheck.class);
  static final List<RuleCheck> RULES = of(RuleCheck.class);
  static final List<BookCheck> BOOK = of(BookCheck.class);

  /** All kinds of findings, in the order in which those of one cell are told. */
  public static final List<FindingCode> CODES =
      Stream.concat(LayoutCodes.ALL.stream(), ALL.stream().flatMap(check -> check.codes().stream()))
          .distinct()
          .toList();

  private static final Map<FindingCode, Integer> ORDER =
      CODES.stream().collect(Collectors.toMap(code -> code, CODES::indexOf));

  private Checks() {}

  /** The place of a kind among those of one cell. */
  static int order(FindingCode code) {
    return ORDER.get(code);
  }

  private static <C> List<C> of(Class<C> kind) {
    return ALL.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
