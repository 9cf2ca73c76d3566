package cn.hebiao.layout;

import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table with their labels, and the header they make.
 *
 * @param columns from left to right, without the vertical label
 * @param lines how many rows the header takes
 */
record Head(List<Col> columns, int lines) {
  /**
   * A column.
   *
   * @param level for levels and weights 1 to 3, else 0
   * @param group the label over it in a header of several rows, empty for none
   */
  record Col(Role role, int level, String label, String group) {
    /** Mistyped is what counts: no blank, and nothing from a bracket on. */
    Col mistyped(int at) {
      String tight = label.replaceAll("[\\s\u3000\u00a0]", "");
      int place = at % (tight + "(").indexOf('(');
      return new Col(
          role, level, tight.substring(0, place) + "囧" + tight.substring(place + 1), group);
    }
  }

  static Head of(Style style) {
    List<Col> columns = new ArrayList<>();
    boolean under = style.sections == Style.Sections.UNDER_LEVELS;
    for (int level = style.twoLevels ? 2 : 1; level <= 3; level++) {
      Role role = List.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3).get(level - 1);
      String label = style.spell(role);
      if (under) {
        columns.add(new Col(role, level, style.rough("名称"), label));
        columns.add(new Col(Role.WEIGHT, level, style.pick(List.of("权重", "分值")), label));
      } else {
        columns.add(new Col(role, level, label, "三级指标体系"));
        if (style.sections == Style.Sections.IN_COLUMNS && level < 3) {
          columns.add(new Col(Role.WEIGHT, level, style.spell(Role.WEIGHT), "三级指标体系"));
        }
      }
    }
    columns.addAll(data(style, under));
    boolean groups = style.headerLines > 1 || under;
    return new Head(List.copyOf(columns), groups ? Math.max(2, style.headerLines) : 1);
  }

  private static List<Col> data(Style style, boolean under) {
    List<List<Col>> blocks = new ArrayList<>();
    if (style.scoring) {
      blocks.add(single(Role.CRITERIA, style));
    } else if (style.split) {
      blocks.add(
          List.of(
              new Col(Role.TARGET_NATURE, 0, style.spell(Role.TARGET_NATURE), "年度目标情况"),
              new Col(Role.TARGET, 0, style.spell(Role.TARGET), "年度目标情况"),
              new Col(Role.TARGET_UNIT, 0, style.spell(Role.TARGET_UNIT), "年度目标情况")));
    } else {
      blocks.add(single(Role.TARGET, style));
    }
    if (!style.scoring) {
      blocks.add(single(Role.ACTUAL, style));
    }
    if (!under) {
      blocks.add(List.of(new Col(Role.WEIGHT, 3, style.spell(Role.WEIGHT), "")));
    }
    blocks.add(single(Role.SCORE, style));
    for (Role extra :
        List.of(
            Role.REVIEW_SCORE,
            Role.SHARE,
            Role.EVIDENCE,
            Role.LAST_ACTUAL,
            Role.COMPLETION,
            Role.EXPLANATION)) {
      if (style.chance(12)) {
        blocks.add(single(extra, style));
      }
    }
    style.shuffle(blocks);
    if (style.sections == Style.Sections.IN_COLUMNS) {
      blocks.sort((a, b) -> Boolean.compare(isWeight(a), isWeight(b)) * (isFirst(blocks) ? 1 : 0));
    }
    blocks.add(single(Role.NOTE, style));
    if (style.chance(20)) {
      blocks.add(List.of(new Col(Role.OTHER_COLUMN, 0, "备注", "")));
    }
    if (style.emptyColumn) {
      blocks.add(blocks.size() / 2, List.of(new Col(Role.OTHER_COLUMN, 0, "", "")));
    }
    return blocks.stream().flatMap(List::stream).toList();
  }

  private static boolean isFirst(List<List<Col>> blocks) {
    return isWeight(blocks.get(0));
  }

  private static boolean isWeight(List<Col> block) {
    return block.get(0).role() == Role.WEIGHT;
  }

  private static List<Col> single(Role role, Style style) {
    return List.of(new Col(role, 0, style.spell(role), ""));
  }

  /** The same header with one character of a role's label mistyped. */
  Head mistyped(Role role, int at) {
    return new Head(
        columns.stream()
            .map(c -> c.role() == role && (c.level() == 0 || c.level() == 3) ? c.mistyped(at) : c)
            .toList(),
        lines);
  }

  /** Prints the header; groups are merged where they are, other labels down over all rows. */
  void print(Paper paper, int row, int left, boolean merged) {
    int last = row + lines - 1;
    for (int i = 0; i < columns.size(); i++) {
      Col column = columns.get(i);
      int at = left + i;
      if (lines == 1) {
        paper.text(row, at, column.label());
      } else if (column.group().isEmpty()) {
        paper.text(row, at, column.label());
        if (merged) {
          paper.merge(row, at, last, at);
        }
      } else {
        boolean opens = i == 0 || !columns.get(i - 1).group().equals(column.group());
        if (opens) {
          int end = i;
          while (end + 1 < columns.size() && columns.get(end + 1).group().equals(column.group())) {
            end++;
          }
          paper.text(row, at, column.group());
          if (merged) {
            paper.merge(row, at, row + lines - 2, left + end);
          }
        }
        paper.text(last, at, column.label());
      }
    }
  }
}
