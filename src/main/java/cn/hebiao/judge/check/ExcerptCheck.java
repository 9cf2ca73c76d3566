package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that repeats rows of a form repeats their scores as well. */
public final class ExcerptCheck {
  private ExcerptCheck() {}

  /** Scores that differ between a form and a table that repeats its rows. */
  public static List<Finding> check(List<Scorecard> cards) {
    List<Finding> findings = new ArrayList<>();
    List<Scorecard> scored = cards.stream().filter(card -> card.form().kind().scored()).toList();
    for (Scorecard card : cards) {
      if (card.form().kind().scored()) {
        continue;
      }
      for (IndicatorRow row : card.form().rows()) {
        original(row, scored).flatMap(original -> differs(row, original)).ifPresent(findings::add);
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

  private static Optional<Finding> differs(IndicatorRow row, ScoredRow original) {
    Optional<SheetCell> cell = row.score();
    Optional<BigDecimal> repeated =
        cell.flatMap(c -> ValueReader.read(c.cell(), Expectation.points()).number());
    if (repeated.isEmpty() || original.self().isEmpty()) {
      return Optional.empty();
    }
    if (repeated.get().compareTo(original.self().get()) == 0) {
      return Optional.empty();
    }
    String found = Written.plain(repeated.get());
    String expected = Written.plain(original.self().get());
    SheetCell place = original.row().nameCell();
    return Optional.of(
        new Finding(
            FindingCode.FIGURE_CONFLICT,
            FindingCode.FIGURE_CONFLICT.severity(),
            cell.get().sheet(),
            Optional.of(cell.get().ref()),
            Message.of(
                "finding.FIGURE_CONFLICT",
                "name",
                row.name(),
                "found",
                found,
                "expected",
                expected,
                "sheet",
                place.sheet(),
                "cell",
                place.ref().name()),
            found,
            expected,
            Optional.empty(),
            ""));
  }
}
