package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.FundBlock.Amounts;
import cn.hebiao.read.form.FundBlock.FundRow;
import cn.hebiao.rules.rulebook.BuiltIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines of the fund block make up its total, column by column. */
public final class FundPartsCheck implements FormCheck {
  public static final FindingCode FUND_PARTS_DIFFER = FindingCode.error("FUND_PARTS_DIFFER");

  private static final int MOST_PARTS = 12;

  private record FundColumn(String name, Function<Amounts, FormEntry> entry) {
    FormEntry of(FundRow line) {
      return entry.apply(line.amounts());
    }
  }

  private static final List<FundColumn> COLUMNS =
      List.of(
          new FundColumn(BuiltIn.BUDGET_INITIAL.chinese(), Amounts::initial),
          new FundColumn(BuiltIn.BUDGET_ADJUSTED.chinese(), Amounts::adjusted),
          new FundColumn(BuiltIn.EXECUTED.chinese(), Amounts::executed));

  @Override
  public List<FindingCode> codes() {
    return List.of(FUND_PARTS_DIFFER);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    card.funds()
        .ifPresent(
            fund -> {
              COLUMNS.forEach(column -> judge(fund, column, context).ifPresent(findings::add));
              new BreakdownSums(fund, context).findings().forEach(findings::add);
            });
    return findings;
  }

  /** Whether no line of a block contradicts its total. */
  static boolean agree(FundScore fund, CheckContext context) {
    return COLUMNS.stream().allMatch(column -> judge(fund, column, context).isEmpty());
  }

  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    return card.funds()
        .map(FundScore::block)
        .filter(block -> block.parts().size() > MOST_PARTS)
        .flatMap(
            block -> block.total().flatMap(FundRow::executed).map(c -> open(c, block, context)))
        .map(List::of)
        .orElse(List.of());
  }

  private static Unevaluated open(SheetCell cell, FundBlock block, CheckContext context) {
    return context.open(
        BuiltIn.EXECUTED.chinese(),
        cell,
        "check.manyParts",
        "count",
        String.valueOf(block.parts().size()),
        "most",
        String.valueOf(MOST_PARTS));
  }

  private static Optional<Finding> judge(FundScore fund, FundColumn column, CheckContext context) {
    FundBlock block = fund.block();
    Optional<FormEntry> entry = block.total().map(column::of);
    Optional<SheetCell> place = entry.flatMap(FormEntry::place);
    Optional<Figure> total = entry.flatMap(FundPartsCheck::figure);
    List<Figure> parts =
        block.parts().stream().flatMap(line -> figure(column.of(line)).stream()).toList();
    if (total.isEmpty()
        || parts.isEmpty()
        || parts.size() > MOST_PARTS
        || block.parts().stream().anyMatch(line -> column.of(line).doubted())
        || anySubset(parts, total.get())) {
      return Optional.empty();
    }
    BigDecimal sum = parts.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean complete = parts.size() == block.parts().size();
    Unit unit = total.get().unit();
    Finding finding =
        Finding.at(place.get(), FUND_PARTS_DIFFER, "column", column.name(), "unit", fund.unit())
            .showing(
                Stated.number(total.get().number(), unit, Written.plain(total.get().written())),
                Stated.number(sum, unit, Written.plain(sum.divide(fund.factor()))));
    return Optional.of(
        complete
            ? context.diagnosed(finding, WrongFigure.of(total.get(), sum))
            : finding.with(Severity.WARNING));
  }

  /** The figure of a cell that holds nothing but a number. */
  private static Optional<Figure> figure(FormEntry entry) {
    return entry
        .place()
        .filter(cell -> cell.number().isPresent() || PlainText.isBareAmount(cell.words()))
        .flatMap(cell -> entry.figure());
  }

  /** Blocks may list parts of parts: any choice of lines that gives the total will do. */
  private static boolean anySubset(List<Figure> parts, Figure total) {
    for (int choice = 1; choice < 1 << parts.size(); choice++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal width = total.halfWidth();
      for (int i = 0; i < parts.size(); i++) {
        if ((choice >> i & 1) == 1) {
          sum = sum.add(parts.get(i).number());
          width = width.add(parts.get(i).halfWidth());
        }
      }
      if (sum.subtract(total.number()).abs().compareTo(width) <= 0) {
        return true;
      }
    }
    return false;
  }
}
