package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles that the header of an indicator table is made of. */
final class HeaderRoles {
  static final Set<Role> LEVELS = EnumSet.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3);
  static final Set<Role> DATA =
      EnumSet.of(Role.WEIGHT, Role.SCORE, Role.TARGET, Role.ACTUAL, Role.CRITERIA);
  static final Set<Role> REVIEWS = EnumSet.of(Role.REVIEW_SCORE, Role.REEVALUATED);
  static final Set<Role> FUNDS =
      EnumSet.of(Role.BUDGET_INITIAL, Role.BUDGET_ADJUSTED, Role.EXECUTED);

  /** The roles of columns; of several that a label may mean the first one counts. */
  private static final List<Role> PREFERENCE =
      List.of(
          Role.LEVEL3,
          Role.LEVEL2,
          Role.LEVEL1,
          Role.REEVALUATED,
          Role.REVIEW_SCORE,
          Role.SCORE,
          Role.WEIGHT,
          Role.TARGET_NATURE,
          Role.TARGET_UNIT,
          Role.LAST_ACTUAL,
          Role.TARGET_ADJUSTED,
          Role.TARGET,
          Role.ACTUAL,
          Role.NOTE,
          Role.CRITERIA,
          Role.EXPLANATION,
          Role.EVIDENCE,
          Role.COMPLETION,
          Role.RATE,
          Role.SHARE,
          Role.DEDUCTION,
          Role.NAME,
          Role.OTHER_COLUMN);

  private HeaderRoles() {}

  /** What a column is under a label of these roles. */
  static Optional<Role> column(Set<Role> roles) {
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    return PREFERENCE.stream().filter(roles::contains).findFirst();
  }

  /** Whether a label of these roles can be part of a header's second row. */
  static boolean below(Set<Role> roles) {
    return roles.contains(Role.NAME)
        || roles.contains(Role.TARGET_NATURE)
        || roles.contains(Role.TARGET_UNIT)
        || any(roles, LEVELS)
        || any(roles, DATA);
  }

  static boolean any(Set<Role> roles, Set<Role> wanted) {
    return !roles.isEmpty() && roles.stream().anyMatch(wanted::contains);
  }
}
