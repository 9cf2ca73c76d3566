package cn.hebiao.judge.across;

import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is kept of a scored form.
 *
 * @param place where it stands: the cell that names the agency, else the form's first one
 * @param kind department, project or scoring form
 * @param project the project; empty for other forms
 * @param year the budget year
 * @param total the self total with its cell
 * @param spent what was spent of the form's funds, in 元
 * @param measured indicators whose actual was compared with a target as numbers
 * @param surpassed those of them whose actual is the given multiple of the target or more
 */
record FormDigest(
    BatchPlace place,
    FormKind kind,
    String project,
    Optional<Integer> year,
    Optional<DigestAmount> total,
    Optional<DigestAmount> spent,
    int measured,
    int surpassed) {

  /** The same form in the workbook with a number. */
  FormDigest in(int number) {
    return new FormDigest(
        place.in(number),
        kind,
        project,
        year,
        total.map(amount -> amount.in(number)),
        spent.map(amount -> amount.in(number)),
        measured,
        surpassed);
  }

  String agency() {
    return place.agency();
  }

  /** Whether it is about the agency as a whole. */
  boolean ofAgency() {
    return kind != FormKind.PROJECT;
  }

  /**
   * A figure with its cell.
   *
   * @param place its cell, with the figure as written
   * @param value the figure in base units
   * @param half what it may be off by as it is written
   */
  record DigestAmount(BatchPlace place, BigDecimal value, BigDecimal half) {
    DigestAmount in(int number) {
      return new DigestAmount(place.in(number), value, half);
    }
  }
}
