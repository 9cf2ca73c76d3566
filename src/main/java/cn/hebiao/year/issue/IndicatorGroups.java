package cn.hebiao.year.issue;

import cn.hebiao.year.roster.GivenTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a standard form: level one, level two, and the approved indicators of each.
 *
 * @param levels level-one groups in their order
 */
record IndicatorGroups(List<LevelOne> levels) {
  /**
   * A level-one group.
   *
   * @param parameter by what name the rulebook keeps its points; empty for none
   */
  record LevelOne(String name, String parameter, Map<String, List<GivenTarget>> second) {}

  /**
   * The groups of a form.
   *
   * @param standard what every form has, {@code 一级:参数:二级、二级;…}
   * @param targets the approved indicators; those of other groups get groups of their own
   */
  static IndicatorGroups of(String standard, List<GivenTarget> targets) {
    List<LevelOne> levels = new ArrayList<>();
    for (String level : standard.split(";")) {
      String[] parts = level.split(":", -1);
      Map<String, List<GivenTarget>> second = new LinkedHashMap<>();
      for (String name : parts[2].split("、")) {
        second.put(name, new ArrayList<>());
      }
      levels.add(new LevelOne(parts[0], parts[1], second));
    }
    targets.forEach(target -> add(levels, target));
    return new IndicatorGroups(levels);
  }

  private static void add(List<LevelOne> levels, GivenTarget target) {
    for (LevelOne level : levels) {
      for (Map.Entry<String, List<GivenTarget>> group : level.second().entrySet()) {
        if (same(target.level2(), group.getKey())
            && (target.level1().isEmpty() || same(target.level1(), level.name()))) {
          group.getValue().add(target);
          return;
        }
      }
    }
    LevelOne home =
        levels.stream()
            .filter(level -> same(target.level1(), level.name()))
            .findFirst()
            .orElseGet(
                () -> {
                  LevelOne own = new LevelOne(target.level1(), "", new LinkedHashMap<>());
                  levels.add(own);
                  return own;
                });
    home.second().computeIfAbsent(target.level2(), name -> new ArrayList<>()).add(target);
  }

  /** 数量 and 数量指标 are one. */
  private static boolean same(String one, String other) {
    return !one.isEmpty() && (other.startsWith(one) || one.startsWith(other));
  }
}
