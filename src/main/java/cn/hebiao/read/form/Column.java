package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.Role;

/**
 * A column of an indicator table.
 *
 * @param index the column from 0
 * @param role what it holds
 * @param level for weights the level they belong to (1, 2, 3); 0 for every other column
 * @param label the header as printed, for messages
 */
public record Column(int index, Role role, int level, String label) {
  /** Whether the other column holds the same, for the same level. */
  boolean sameRole(Column other) {
    return role == other.role && level == other.level;
  }
}
