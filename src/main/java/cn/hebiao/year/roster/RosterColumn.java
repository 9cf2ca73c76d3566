package cn.hebiao.year.roster;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelBook;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the roster; what is also on forms is known by the labels of forms. */
enum RosterColumn {
  AGENCY(Role.AGENCY),
  IMPLEMENTER(Role.IMPLEMENTER),
  DEPARTMENT(Role.DEPARTMENT),
  PROJECT(Role.PROJECT),
  LEVEL1(Role.LEVEL1),
  LEVEL2(Role.LEVEL2),
  INDICATOR(Role.LEVEL3),
  TARGET(Role.TARGET),
  WEIGHT(Role.WEIGHT),
  INITIAL(Role.BUDGET_INITIAL),
  ADJUSTED(Role.BUDGET_ADJUSTED),
  YEAR(Role.YEAR),
  KIND,
  REGION,
  GROUP,
  DUE,
  ISSUE,
  CHANGES,
  WRITTEN,
  CODE,
  PLACE,
  EXPLANATION,
  DECISION,
  DECIDER,
  REASON,
  SEALED;

  private final Optional<Role> role;

  RosterColumn() {
    this.role = Optional.empty();
  }

  RosterColumn(Role role) {
    this.role = Optional.of(role);
  }

  /** The column under a heading. */
  static Optional<RosterColumn> of(String heading, LabelBook labels, Messages messages) {
    if (heading.isBlank()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(column -> column.isCalled(heading, labels, messages))
        .findFirst();
  }

  private boolean isCalled(String heading, LabelBook labels, Messages messages) {
    return role.map(of -> labels.is(heading, of))
        .orElseGet(() -> words(messages).contains(LabelText.core(heading)));
  }

  private List<String> words(Messages messages) {
    return List.of(messages.text(Message.of("roster.column." + name())).split("、"));
  }
}
