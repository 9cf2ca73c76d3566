package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of an indicator table.
 *
 * @param index the column from 0
 * @param role what it holds
 * @param level for weights the level they belong to (1, 2, 3); 0 for every other column
 * @param label the header as printed, for messages
 */
public record Column(int index, Role role, int level, String label) {
  /** What is joined to a label: 一级指标及分值. */
  private static final Pattern JOINED = Pattern.compile(".{2,}[及和与](.{2,4})");

  /** Whether its cells state points behind their names, as its label says: 三级指标（分值）. */
  boolean statesPoints(LabelBook labels) {
    Matcher joined = JOINED.matcher(label);
    return labels.is(LabelText.bracketed(label), Role.WEIGHT)
        || joined.matches() && labels.is(joined.group(1), Role.WEIGHT);
  }

  /** Whether the other column holds the same, for the same level. */
  boolean sameRole(Column other) {
    return role == other.role && level == other.level;
  }
}
