package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Precision;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The declared execution rate is executed amount by budget, and both are plausible. */
public final class ExecutionRateCheck implements FormCheck {
  public static final FindingCode RATE_DIFFERS = FindingCode.error("RATE_DIFFERS");
  public static final FindingCode RATE_ABOVE_ONE = FindingCode.warning("RATE_ABOVE_ONE");
  public static final FindingCode RATE_LOW = FindingCode.notice("RATE_LOW");

  private static final BigDecimal LEAST_WIDTH = new BigDecimal("0.00005");

  @Override
  public List<FindingCode> codes() {
    return List.of(RATE_DIFFERS, RATE_ABOVE_ONE, RATE_LOW);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    card.funds()
        .filter(fund -> fund.computedRate().isPresent())
        .ifPresent(
            fund -> fund.block().total().ifPresent(line -> judge(fund, line, context, findings)));
    card.funds().stream()
        .filter(fund -> FundPartsCheck.agree(fund, context))
        .flatMap(fund -> fund.block().parts().stream())
        .flatMap(part -> ofPart(part).stream())
        .forEach(findings::add);
    return findings;
  }

  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    return card.funds()
        .filter(fund -> fund.declaredRate().isPresent() && fund.computedRate().isEmpty())
        .flatMap(fund -> fund.block().total().flatMap(FundBlock.FundRow::rate))
        .map(cell -> context.open(BuiltIn.RATE.chinese(), cell, "check.noRate"))
        .map(List::of)
        .orElse(List.of());
  }

  /** The rate of a source of the money, where both its amounts stand beside it. */
  private static Optional<Finding> ofPart(FundBlock.FundRow part) {
    Optional<BigDecimal> budget =
        part.amounts().adjusted().number().or(() -> part.amounts().initial().number());
    Optional<BigDecimal> executed = part.amounts().executed().number();
    Optional<Figure> stated = part.written().figure();
    if (part.doubted()
        || stated.isEmpty()
        || executed.isEmpty()
        || budget.filter(b -> b.signum() > 0).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal rate = executed.get().divide(budget.get(), MathContext.DECIMAL64);
    return written(stated.get()).overlaps(possible(part, rate))
        ? Optional.empty()
        : Optional.of(differs(part, stated.get(), rate).with(Severity.WARNING));
  }

  private static Finding differs(FundBlock.FundRow line, Figure stated, BigDecimal rate) {
    return Finding.at(
            line.rate().get(),
            RATE_DIFFERS,
            "executed",
            line.executed().map(SheetCell::words).orElse(""),
            "budget",
            line.adjusted().or(line::initial).map(SheetCell::words).orElse(""))
        .showing(
            Stated.number(stated.number(), stated.unit(), line.rate().get().words().strip()),
            Stated.percent(rate));
  }

  private static void judge(
      FundScore fund, FundBlock.FundRow line, CheckContext context, List<Finding> findings) {
    BigDecimal rate = fund.computedRate().get();
    declared(fund, line, rate, context).ifPresent(findings::add);
    SheetCell executed = line.executed().orElseThrow();
    String amount = line.executed().map(SheetCell::words).orElse("");
    String budget = line.adjusted().or(line::initial).map(SheetCell::words).orElse("");
    Interval possible = possible(line, rate);
    boolean above = rate.compareTo(BigDecimal.ONE) > 0;
    if (above && possible.low().compareTo(BigDecimal.ONE) >= 0) {
      findings.add(
          Finding.at(executed, RATE_ABOVE_ONE, "rate", Written.percent(rate), "budget", budget)
              .showing(Stated.words(amount), Stated.words("≤" + budget))
              .with(fund.block().overspent().isPresent() ? Severity.NOTICE : Severity.WARNING));
    }
    Optional<BigDecimal> least = context.threshold(Parameter.RATE_LINE);
    if (least.isPresent() && possible.high().compareTo(least.get()) < 0) {
      findings.add(
          Finding.at(
                  executed,
                  RATE_LOW,
                  "rate",
                  Written.percent(rate),
                  "line",
                  Written.percent(least.get()),
                  "budget",
                  budget)
              .showing(Stated.words(amount), Stated.NOTHING));
    }
  }

  private static Optional<Finding> declared(
      FundScore fund, FundBlock.FundRow line, BigDecimal rate, CheckContext context) {
    Optional<Figure> stated = line.written().figure();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    Figure figure = stated.get();
    Interval written = written(figure);
    if (written.overlaps(possible(line, rate))) {
      return Optional.empty();
    }
    Optional<SuspectAmount> suspect = SuspectAmount.of(fund, line, written);
    if (suspect.isPresent()) {
      return Optional.of(amount(suspect.get(), fund, line, rate, context));
    }
    WrongFigure wrong =
        new WrongFigure(
            figure,
            rate,
            fund.executed()
                .flatMap(
                    e ->
                        fund.adjusted()
                            .or(fund::initial)
                            .map(b -> new WrongFigure.Ratio(e, b, BigDecimal.ONE))),
            List.of(),
            otherBases(fund));
    return Optional.of(context.diagnosed(differs(line, figure, rate), wrong));
  }

  /** The rates that one as written stands for. */
  static Interval written(Figure rate) {
    BigDecimal half = rate.unit().toBase(new BigDecimal("0.5").scaleByPowerOfTen(-rate.decimals()));
    BigDecimal width = half.max(LEAST_WIDTH);
    return new Interval(rate.number().subtract(width), rate.number().add(width));
  }

  /** The rate is right, an amount is not. */
  private static Finding amount(
      SuspectAmount suspect,
      FundScore fund,
      FundBlock.FundRow line,
      BigDecimal rate,
      CheckContext context) {
    Message message =
        Message.of(
            suspect.either() ? "finding.RATE_DIFFERS.either" : "finding.RATE_DIFFERS.amount",
            "executed",
            line.executed().map(SheetCell::words).orElse(""),
            "budget",
            line.adjusted().or(line::initial).map(SheetCell::words).orElse(""),
            "rate",
            line.rate().map(c -> c.words().strip()).orElse(""),
            "actual",
            Written.percent(rate),
            "score",
            fund.self().map(Written::plain).orElse(""),
            "column",
            suspect.column(),
            "unit",
            fund.unit());
    Unit unit = suspect.amount().unit();
    BigDecimal likely = suspect.likely();
    Finding finding = Finding.at(suspect.cell(), RATE_DIFFERS, message);
    Stated found = Stated.number(suspect.amount().number(), unit, suspect.cell().words().strip());
    if (suspect.either()) {
      return finding.showing(found, Stated.NOTHING);
    }
    return context.diagnosed(
        finding.showing(
            found,
            Stated.number(
                likely, unit, Written.plain(likely.divide(fund.factor(), MathContext.DECIMAL64)))),
        WrongFigure.of(suspect.amount(), likely));
  }

  /** The rates that the amounts as written allow. */
  static Interval possible(FundBlock.FundRow line, BigDecimal rate) {
    FundBlock.Amounts amounts = line.amounts();
    Optional<Fact> executed = fact(amounts.executed());
    Optional<Fact> budget = fact(amounts.adjusted()).or(() -> fact(amounts.initial()));
    List<Fact> both = Stream.of(executed, budget).flatMap(Optional::stream).toList();
    return executed
        .flatMap(
            e -> budget.flatMap(b -> Precision.beside(e, both).over(Precision.beside(b, both))))
        .orElse(Interval.point(rate));
  }

  private static Optional<Fact> fact(FormEntry entry) {
    return entry.figure().map(figure -> new Fact("", entry.place().orElseThrow(), figure));
  }

  /** Rates on another base: the initial budget, or one of the block's own parts. */
  private static List<WrongFigure.NamedFigure> otherBases(FundScore fund) {
    List<WrongFigure.NamedFigure> bases = new ArrayList<>();
    for (FundBlock.FundRow part : fund.block().parts()) {
      for (FormEntry entry : List.of(part.amounts().initial(), part.amounts().adjusted())) {
        entry.number().ifPresent(base -> addBase(bases, fund, part.label(), base));
      }
    }
    if (fund.adjusted().isPresent()) {
      fund.initial()
          .ifPresent(base -> addBase(bases, fund, BuiltIn.BUDGET_INITIAL.chinese(), base));
    }
    return bases;
  }

  private static void addBase(
      List<WrongFigure.NamedFigure> bases, FundScore fund, String label, BigDecimal base) {
    if (base.signum() != 0 && fund.executed().isPresent()) {
      BigDecimal rate = fund.executed().get().divide(base, MathContext.DECIMAL64);
      bases.add(new WrongFigure.NamedFigure("@name.rateOver", rate, LabelText.core(label)));
    }
  }
}
