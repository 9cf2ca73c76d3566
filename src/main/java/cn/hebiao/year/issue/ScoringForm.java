package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.roster.ReportDuty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form of the indicators that a place prescribes: each with its points and standard, criteria a
 * row each, evidence and points to be filled.
 */
final class ScoringForm {
  private static final List<Integer> WIDTHS = List.of(13, 16, 22, 9, 48, 36, 12);
  private static final int LEVEL3 = 2;
  private static final int WEIGHT = 3;
  private static final int CRITERIA = 4;
  private static final int EVIDENCE = 5;
  private static final int SCORE = 6;

  /** Rows for indicators that agencies choose themselves. */
  private static final int OWN_ROWS = 4;

  private final FormWords words;
  private final Optional<Integer> year;
  private final ReportDuty duty;
  private final FormPage page;
  private final List<IndicatorRule> rules;
  private int row;

  ScoringForm(FormWords words, Rulebook rulebook, Optional<Integer> year, ReportDuty duty) {
    this.words = words;
    this.year = year;
    this.duty = duty;
    this.page = new FormPage(words.text("scoring.sheet"), WIDTHS);
    this.rules = rules(rulebook, year, duty);
  }

  /** The rules that make rows of a form. */
  static List<IndicatorRule> rules(Rulebook rulebook, Optional<Integer> year, ReportDuty duty) {
    return rulebook.indicators().stream()
        .filter(rule -> !rule.names().contains(IndicatorRule.FUND_ROW))
        .filter(rule -> rule.inForce(year, duty.agency()))
        .toList();
  }

  FormSheet sheet() {
    page.words(row++, 0, SCORE, words.text("scoring.title"), FormLook.TITLE);
    page.words(row++, 0, SCORE, words.year(year), FormLook.SUBTITLE);
    page.words(row, 0, 1, words.label("agency"), FormLook.LABEL);
    page.words(row++, 2, SCORE, duty.agency(), FormLook.WORDS);
    List<String> heads =
        List.of("level1", "level2", "level3", "weight", "criteria", "evidence", "selfScore");
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, i, i, words.label(heads.get(i)), FormLook.LABEL);
    }
    page.heading(row);
    int first = ++row;
    levels(rules, 0);
    total(first);
    page.words(row, 0, SCORE, words.text("note.scoring"), FormLook.NOTE);
    return page.done();
  }

  /** Rules that follow each other under one name share a label. */
  private void levels(List<IndicatorRule> of, int depth) {
    int from = 0;
    while (from < of.size()) {
      int to = from + 1;
      while (to < of.size() && key(of.get(to), depth).equals(key(of.get(from), depth))) {
        to++;
      }
      List<IndicatorRule> group = of.subList(from, to);
      int top = row;
      if (depth == LEVEL3) {
        indicator(group);
      } else {
        levels(group, depth + 1);
        page.block(top, row - 1, depth, depth, key(group.get(0), depth), FormLook.LABEL);
      }
      from = to;
    }
  }

  private static String key(IndicatorRule rule, int depth) {
    return switch (depth) {
      case 0 -> rule.level1();
      case 1 -> rule.level2();
      default -> rule.names().get(0);
    };
  }

  private void indicator(List<IndicatorRule> criteria) {
    IndicatorRule first = criteria.get(0);
    String name = key(first, LEVEL3);
    if (name.contains("*")) {
      own(first);
      return;
    }
    List<BigDecimal> points = new ArrayList<>();
    criteria.forEach(rule -> rule.weight().ifPresent(points::add));
    int bottom = row + criteria.size() - 1;
    page.block(row, bottom, LEVEL3, LEVEL3, name, FormLook.LABEL);
    if (points.size() == criteria.size()) {
      page.put(
          FormCell.figure(
              new CellRef(row, WEIGHT),
              Optional.of(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
              FormLook.TOTAL));
    } else {
      page.put(weight());
    }
    page.merge(row, bottom, WEIGHT, WEIGHT);
    CellRef whole = new CellRef(row, WEIGHT);
    for (IndicatorRule rule : criteria) {
      page.words(row, CRITERIA, CRITERIA, rule.basis(), FormLook.WORDS);
      page.put(entry(EVIDENCE, Filling.TEXT, "evidence"));
      page.put(entry(SCORE, Filling.POINTS, "points").atMost(whole));
      row++;
    }
  }

  /** Rows for indicators of the agency's own. */
  private void own(IndicatorRule rule) {
    for (int i = 0; i < OWN_ROWS; i++) {
      page.put(entry(LEVEL3, Filling.TEXT, "name"));
      page.put(weight());
      page.words(row, CRITERIA, CRITERIA, rule.basis(), FormLook.WORDS);
      page.put(entry(EVIDENCE, Filling.TEXT, "evidence"));
      page.put(entry(SCORE, Filling.POINTS, "points").atMost(new CellRef(row, WEIGHT)));
      row++;
    }
  }

  private FormCell weight() {
    return FormCell.entry(
        new CellRef(row, WEIGHT), Filling.WEIGHT, words.text("prompt.weight", "points", "100"));
  }

  private void total(int first) {
    page.words(row, 0, LEVEL3, words.label("total"), FormLook.LABEL);
    for (int column : List.of(WEIGHT, SCORE)) {
      String cells = new CellRef(first, column).name() + ":" + new CellRef(row - 1, column).name();
      page.put(
          FormCell.computed(new CellRef(row, column), FormFormulas.sum(cells), FormLook.TOTAL));
    }
    page.words(row, CRITERIA, EVIDENCE, "", FormLook.LABEL);
    row++;
  }

  private FormCell entry(int column, Filling filling, String prompt) {
    return FormCell.entry(new CellRef(row, column), filling, words.prompt(prompt));
  }
}
