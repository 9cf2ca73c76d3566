package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that repeats rows of a form repeats their scores as well. */
public final class ExcerptCheck implements BookCheck {
  public static final FindingCode FIGURE_CONFLICT = FindingCode.warning("FIGURE_CONFLICT");

  @Override
  public List<FindingCode> codes() {
    return List.of(FIGURE_CONFLICT);
  }

  /** Scores that differ between a form and a table that repeats its rows. */
  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Scorecard> scored =
        checked.cards().stream().filter(card -> card.form().kind().scored()).toList();
    for (Scorecard card : checked.cards()) {
      if (card.form().kind().scored()) {
        continue;
      }
      for (IndicatorRow row : card.form().rows()) {
        original(row, scored)
            .filter(original -> settled(row, original, context.unsettled()))
            .flatMap(original -> differs(row, original))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The one row of the forms that the excerpt repeats; none if several could be meant. */
  private static Optional<ScoredRow> original(IndicatorRow row, List<Scorecard> scored) {
    String name = LabelText.core(row.name());
    List<ScoredRow> same =
        scored.stream()
            .flatMap(card -> card.rows().stream())
            .filter(other -> LabelText.core(other.row().name()).equals(name))
            .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static boolean settled(IndicatorRow row, ScoredRow original, UnsettledSheets unsettled) {
    return row.score().filter(unsettled::has).isEmpty()
        && !unsettled.has(original.row().nameCell());
  }

  private static Optional<Finding> differs(IndicatorRow row, ScoredRow original) {
    Optional<SheetCell> cell = row.score();
    Optional<BigDecimal> repeated = row.points().score().number();
    if (repeated.isEmpty() || original.self().isEmpty()) {
      return Optional.empty();
    }
    if (repeated.get().compareTo(original.self().get()) == 0) {
      return Optional.empty();
    }
    SheetCell place = original.row().nameCell();
    return Optional.of(
        Finding.at(
                cell.get(),
                FIGURE_CONFLICT,
                "name",
                row.name(),
                "sheet",
                place.sheet(),
                "cell",
                place.ref().name())
            .showing(Stated.points(repeated.get()), Stated.points(original.self().get())));
  }
}
