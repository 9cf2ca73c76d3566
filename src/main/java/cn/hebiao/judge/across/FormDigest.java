package cn.hebiao.judge.across;

import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of a scored form.
 *
 * @param place where it stands: the cell that names the agency, else the form's first one
 * @param kind department, project or scoring form
 * @param project the project; empty for other forms
 * @param year the budget year
 * @param total the self total with its cell
 * @param spent what was spent of the form's funds, in 元
 * @param content a fingerprint of all that was filled in; empty for a form without scores
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
    Optional<UUID> content,
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
        content,
        measured,
        surpassed);
  }

  String agency() {
    return place.agency();
  }

  /** Whether it says whose it is; a project form that does not name its project may be of any. */
  boolean isNamed() {
    return !agency().isEmpty() && (kind != FormKind.PROJECT || !project.isEmpty());
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
