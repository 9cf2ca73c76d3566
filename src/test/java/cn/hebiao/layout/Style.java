package cn.hebiao.layout;

import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Random;

/** The choices that a layout makes, drawn from a seed. */
final class Style {
  enum Labels {
    MERGED,
    BLANK,
    REPEATED
  }

  enum Sections {
    NONE,
    IN_LABEL,
    IN_COLUMNS,
    UNDER_LEVELS
  }

  enum Total {
    ROW,
    ROW_WITH_GRADE,
    STATED,
    NONE
  }

  enum Unit {
    BLOCK_LABEL,
    LINE,
    HEADER
  }

  private final Random random;
  final int top;
  final int left;
  final boolean vertical;
  final boolean scoring;
  final boolean split;
  final int headerLines;
  final Labels labels;
  final Sections sections;
  final Total total;
  final boolean funds;
  final boolean initial;
  final boolean fundPoints;
  final Unit unit;
  final boolean goal;
  final boolean inline;
  final boolean textPoints;
  final boolean notes;
  final boolean mergedTitle;
  final int debris;
  final int repeatAfter;
  final boolean repeatedHeader;
  final int breakAfter;
  final boolean totalBelow;
  final boolean agencyInTitle;
  final boolean headings;
  final boolean subtotals;
  final boolean stray;
  final boolean loose;
  final int hiddenRow;
  final boolean hiddenColumn;
  final boolean hiddenSheet;
  final boolean twoLevels;
  final boolean emptyColumn;
  final boolean blankAbove;

  Style(Random random) {
    this.random = random;
    top = random.nextInt(4);
    left = random.nextInt(3);
    vertical = chance(40);
    scoring = chance(20);
    split = !scoring && chance(25);
    headerLines = 1 + random.nextInt(3);
    labels = Labels.values()[random.nextInt(3)];
    sections = Sections.values()[random.nextInt(4)];
    total = Total.values()[random.nextInt(4)];
    funds = chance(70);
    initial = chance(60);
    fundPoints = chance(60);
    unit = Unit.values()[random.nextInt(3)];
    goal = chance(50);
    inline = chance(40);
    textPoints = chance(20);
    notes = chance(40);
    mergedTitle = chance(60);
    debris = chance(30) ? 1 + random.nextInt(2) : 0;
    repeatAfter = chance(15) ? 2 + random.nextInt(6) : 0;
    breakAfter = repeatAfter == 0 && chance(15) ? 2 + random.nextInt(6) : 0;
    repeatedHeader = chance(50);
    totalBelow = total == Total.NONE && chance(50);
    agencyInTitle = chance(20);
    headings = chance(10);
    subtotals = !headings && chance(15);
    stray = chance(10);
    loose = chance(20);
    hiddenRow = chance(10) ? 2 : 0;
    hiddenColumn = chance(10);
    hiddenSheet = chance(5);
    twoLevels = chance(10);
    emptyColumn = chance(10);
    blankAbove = chance(20);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void shuffle(List<?> list) {
    java.util.Collections.shuffle(list, random);
  }

  /** A spelling of a role that the national rulebook accepts. */
  String spell(Role role) {
    List<String> words =
        Shelves.NATIONAL.labels().of(role).stream().filter(w -> !w.contains("*")).toList();
    return rough(pick(words));
  }

  /** A label as people type it: broken over lines, with blanks of all kinds. */
  String rough(String label) {
    if (label.length() < 2 || !chance(30)) {
      return label;
    }
    int at = 1 + random.nextInt(label.length() - 1);
    return label.substring(0, at)
        + pick(List.of("\n", "\u3000", " ", "\u00a0", "\r\n"))
        + label.substring(at);
  }
}
