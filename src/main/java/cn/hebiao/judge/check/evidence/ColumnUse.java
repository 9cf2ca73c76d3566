package cn.hebiao.judge.check.evidence;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a form uses its columns for targets and actual values, so that a blank among them is a
 * gap: as a whole, and for the section of a row, for there are sections without targets.
 *
 * @param card the form
 * @param least which share of rows a column has filled that is in use
 */
record ColumnUse(Scorecard card, BigDecimal least) {
  /** A name such as 培训人数≥50人 is its own target; a number in front of it or its points are not. */
  private static final Pattern FIGURE = Pattern.compile("[0-9≥≤><≧≦]");

  private static final Pattern NUMBERED = Pattern.compile("^[^0-9]{0,4}[0-9]{1,2}[:、.]");

  /** Whether the form gives scores at all; some report targets and actual values only. */
  boolean scored() {
    return card.rows().stream().anyMatch(row -> !row.row().unused());
  }

  boolean lacksActual(ScoredRow row) {
    return isGap(row.row().actual())
        && isUsed(ColumnUse::hasActual, others(row, ColumnUse::hasTarget))
        && (hasTarget(row.row()) || isUsed(r -> hasActual(r) && hasTarget(r), section(row)));
  }

  boolean lacksTarget(ScoredRow row) {
    return isGap(row.row().target().map(TargetCell::cell))
        && hasActual(row.row())
        && !isOwnTarget(row.row().name())
        && isUsed(ColumnUse::hasTarget, others(row, ColumnUse::hasActual))
        && (section(row).isEmpty() || isUsed(ColumnUse::hasTarget, section(row)));
  }

  private static boolean isOwnTarget(String name) {
    String bare = NUMBERED.matcher(LabelText.core(name)).replaceFirst("");
    return FIGURE.matcher(bare).find();
  }

  /** A formula that has no result is told as such. */
  private static boolean isGap(Optional<SheetCell> cell) {
    return cell.filter(c -> c.isBlank() && c.cell().formula().isEmpty()).isPresent();
  }

  private List<IndicatorRow> others(ScoredRow row, Predicate<IndicatorRow> kind) {
    return card.rows().stream()
        .filter(other -> other != row && (!scored() || other.self().isPresent()))
        .map(ScoredRow::row)
        .filter(kind)
        .toList();
  }

  private List<IndicatorRow> section(ScoredRow row) {
    return others(row, other -> other.level1().equals(row.row().level1()));
  }

  private boolean isUsed(Predicate<IndicatorRow> filled, List<IndicatorRow> rows) {
    BigDecimal count = BigDecimal.valueOf(rows.stream().filter(filled).count());
    return count.signum() > 0
        && count.compareTo(least.multiply(BigDecimal.valueOf(rows.size()))) >= 0;
  }

  private static boolean hasTarget(IndicatorRow row) {
    return row.target().filter(t -> !t.text().isBlank()).isPresent();
  }

  private static boolean hasActual(IndicatorRow row) {
    return row.reached().isFilled();
  }
}
