package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.Optional;

/** Says where a form states the same thing twice and differently, with both readings. */
final class TwoReadings {
  private TwoReadings() {}

  /** Two cells that both seem to be what is looked for; empty where they say the same. */
  static Optional<Finding> of(Role role, SheetCell used, SheetCell other, Severity severity) {
    return same(used.words(), other.words()) || sameNumber(used, other)
        ? Optional.empty()
        : Optional.of(
            finding(
                "finding.LABEL_AMBIGUOUS.cells",
                other.sheet(),
                other.ref(),
                role.chinese(),
                used.ref().name() + "“" + used.words().strip() + "”",
                other.ref().name() + "“" + other.words().strip() + "”",
                severity));
  }

  /** Two labels that state different units of the same amounts. */
  static Finding units(String sheet, CellRef place, String used, String other) {
    return finding(
        "finding.LABEL_AMBIGUOUS.units", sheet, place, "", used, other, Severity.WARNING);
  }

  private static Finding finding(
      String key,
      String sheet,
      CellRef place,
      String role,
      String used,
      String other,
      Severity severity) {
    return Finding.of(
            LayoutCodes.LABEL_AMBIGUOUS,
            sheet,
            Optional.of(place),
            Message.of(key, "role", role, "used", used, "other", other))
        .with(severity);
  }

  private static boolean same(String one, String other) {
    return LabelText.normalise(one).equals(LabelText.normalise(other));
  }

  private static boolean sameNumber(SheetCell one, SheetCell other) {
    Optional<BigDecimal> first = FormEntry.of(one, Expectation.any()).number();
    Optional<BigDecimal> second = FormEntry.of(other, Expectation.any()).number();
    return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) == 0;
  }
}
