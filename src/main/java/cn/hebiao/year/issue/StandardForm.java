package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.roster.GivenTarget;
import cn.hebiao.year.roster.ReportDuty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that the Ministry prescribes for projects, and the one of the same build for whole
 * departments: heading, funds, goals, indicators with target and actual, total.
 */
final class StandardForm {
  private static final List<Integer> WIDTHS = List.of(11, 14, 24, 16, 16, 12, 12, 14, 16);
  private static final int LAST_YEAR_WIDTH = 14;
  private static final int FUND_WEIGHT = 6;
  private static final int RATE = 7;
  private static final int FUND_SCORE = 8;
  private static final int LEVEL3 = 2;
  private static final int TARGET = 3;
  private static final int ACTUAL = 4;
  private static final int WEIGHT = 5;
  private static final int SCORE = 6;
  private static final int NOTE = 7;
  private static final int LAST_YEAR = 9;
  private static final BigDecimal USUAL_FUND_WEIGHT = BigDecimal.TEN;

  private final FormWords words;
  private final Rulebook rulebook;
  private final Optional<Integer> year;
  private final ReportDuty duty;
  private final List<GivenTarget> targets;
  private final Map<String, String> lastYear;
  private final String kind;
  private final FormPage page;
  private int row;

  /**
   * @param kind which of the two, as the words are called
   * @param lastYear what was achieved the year before, by indicator
   */
  StandardForm(
      FormWords words,
      Rulebook rulebook,
      Optional<Integer> year,
      ReportDuty duty,
      List<GivenTarget> targets,
      Map<String, String> lastYear,
      String kind) {
    this.words = words;
    this.rulebook = rulebook;
    this.year = year;
    this.duty = duty;
    this.targets = targets;
    this.lastYear = lastYear;
    this.kind = kind;
    List<Integer> widths =
        lastYear.isEmpty()
            ? WIDTHS
            : java.util.stream.Stream.concat(
                    WIDTHS.stream(), java.util.stream.Stream.of(LAST_YEAR_WIDTH))
                .toList();
    this.page = new FormPage(words.text(kind + ".sheet"), widths);
  }

  FormSheet sheet() {
    head();
    int fund = funds();
    goals();
    int first = indicators();
    total(fund, first);
    page.words(row, 0, FUND_SCORE, words.text("note.standard"), FormLook.NOTE);
    return page.done();
  }

  private void head() {
    page.words(row++, 0, FUND_SCORE, words.text(kind + ".title"), FormLook.TITLE);
    page.words(row++, 0, FUND_SCORE, words.year(year), FormLook.SUBTITLE);
    if (duty.project().isEmpty()) {
      page.words(row, 0, 1, words.label("agency"), FormLook.LABEL);
      page.words(row++, 2, FUND_SCORE, duty.agency(), FormLook.WORDS);
      return;
    }
    page.words(row, 0, 1, words.label("project"), FormLook.LABEL);
    page.words(row++, 2, FUND_SCORE, duty.project(), FormLook.WORDS);
    page.words(row, 0, 1, words.label("department"), FormLook.LABEL);
    if (duty.department().isEmpty()) {
      page.entry(row, 2, 4, entry(2, Filling.TEXT, "plain"));
    } else {
      page.words(row, 2, 4, duty.department(), FormLook.WORDS);
    }
    page.words(row, 5, 5, words.label("implementer"), FormLook.LABEL);
    page.words(row++, 6, FUND_SCORE, duty.agency(), FormLook.WORDS);
  }

  /** The fund block; gives the row of the whole. */
  private int funds() {
    List<String> lines = words.list(kind + ".funds");
    page.block(row, row + lines.size(), 0, 0, words.text(kind + ".fundBlock"), FormLook.LABEL);
    page.words(row, 1, 2, "", FormLook.LABEL);
    List<String> heads = List.of("initial", "adjusted", "executed", "weight", "rate", "score");
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, TARGET + i, TARGET + i, words.label(heads.get(i)), FormLook.LABEL);
    }
    int whole = ++row;
    for (String line : lines) {
      page.words(row, 1, 2, line, FormLook.LABEL);
      for (int column = TARGET; column <= WEIGHT; column++) {
        Filling amount = row == whole ? Filling.AMOUNT : Filling.PART;
        page.put(entry(column, amount, "amount").holding(budget(column, whole)));
      }
      row++;
    }
    page.put(
        FormCell.figure(
            new CellRef(whole, FUND_WEIGHT), Optional.of(fundWeight()), FormLook.TOTAL));
    page.put(
        FormCell.computed(
            new CellRef(whole, RATE),
            FormFormulas.share(name(whole, WEIGHT), name(whole, ACTUAL)),
            FormLook.RATE));
    page.put(
        new FormCell(
            new CellRef(whole, FUND_SCORE),
            "",
            Optional.empty(),
            "",
            FormLook.ENTRY,
            Filling.POINTS,
            fundRule().map(IndicatorRule::basis).orElseGet(() -> words.prompt("points")),
            Optional.of(new CellRef(whole, FUND_WEIGHT)),
            ""));
    for (int below = whole + 1; below < row; below++) {
      for (int column = FUND_WEIGHT; column <= FUND_SCORE; column++) {
        page.words(below, column, column, words.label("noValue"), FormLook.LABEL);
      }
    }
    for (int column = TARGET; column <= WEIGHT; column++) {
      String parts = name(whole + 1, column) + ":" + name(row - 1, column);
      page.slip(whole, whole, column, FormFormulas.partsAbove(name(whole, column), parts));
    }
    return whole;
  }

  private Optional<BigDecimal> budget(int column, int whole) {
    return row != whole
        ? Optional.empty()
        : column == TARGET ? duty.initial() : column == ACTUAL ? duty.adjusted() : Optional.empty();
  }

  private Optional<IndicatorRule> fundRule() {
    return rulebook.indicators().stream()
        .filter(rule -> rule.names().contains(IndicatorRule.FUND_ROW))
        .filter(rule -> rule.inForce(year, duty.agency()))
        .findFirst();
  }

  private BigDecimal fundWeight() {
    return fundRule()
        .flatMap(IndicatorRule::weight)
        .or(() -> rulebook.parameters().value(words.text("fundParameter")))
        .orElse(USUAL_FUND_WEIGHT);
  }

  private void goals() {
    page.block(row, row + 1, 0, 0, words.label("goal"), FormLook.LABEL);
    page.words(row, 1, 4, words.label("goalWanted"), FormLook.LABEL);
    page.words(row++, 5, FUND_SCORE, words.label("goalDone"), FormLook.LABEL);
    page.entry(row, 1, 4, entry(1, Filling.TEXT, "goal"));
    page.entry(row, 5, FUND_SCORE, entry(5, Filling.TEXT, "goal"));
    row++;
  }

  /** The indicators; gives their first row. */
  private int indicators() {
    List<String> heads =
        List.of("level1", "level2", "level3", "target", "actual", "weight", "score");
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, i, i, words.label(heads.get(i)), FormLook.LABEL);
    }
    page.words(row, NOTE, FUND_SCORE, words.label("note"), FormLook.LABEL);
    if (!lastYear.isEmpty()) {
      page.words(row, LAST_YEAR, LAST_YEAR, words.label("lastYear"), FormLook.LAST_YEAR);
    }
    int first = ++row;
    for (IndicatorGroups.LevelOne level :
        IndicatorGroups.of(words.text(kind + ".levels"), targets).levels()) {
      int top = row;
      level.second().forEach(this::group);
      page.block(top, row - 1, 0, 0, named(level), FormLook.LABEL);
    }
    return first;
  }

  private String named(IndicatorGroups.LevelOne level) {
    List<GivenTarget> given = level.second().values().stream().flatMap(List::stream).toList();
    boolean fixed = given.stream().anyMatch(target -> target.weight().isPresent());
    Optional<BigDecimal> points =
        level.parameter().isEmpty() || fixed
            ? Optional.empty()
            : rulebook.parameters().value(words.text("weightParameter", "name", level.parameter()));
    return points
        .map(
            of ->
                words.text("label.levelPoints", "name", level.name(), "points", of.toPlainString()))
        .orElse(level.name());
  }

  private void group(String name, List<GivenTarget> given) {
    int top = row;
    given.forEach(target -> line(Optional.of(target)));
    // Room for what nobody has thought of.
    for (int spare = 0; spare < (given.isEmpty() ? 2 : 1); spare++) {
      line(Optional.empty());
    }
    page.block(top, row - 1, 1, 1, name, FormLook.LABEL);
  }

  private void line(Optional<GivenTarget> given) {
    String name = given.map(GivenTarget::name).orElse("");
    String target = given.map(GivenTarget::target).orElse("");
    CellRef weight = new CellRef(row, WEIGHT);
    page.put(
        name.isEmpty()
            ? entry(LEVEL3, Filling.TEXT, "name")
            : FormCell.words(new CellRef(row, LEVEL3), name, FormLook.WORDS));
    page.put(
        target.isEmpty()
            ? entry(TARGET, Filling.TEXT, "target")
            : FormCell.words(new CellRef(row, TARGET), target, FormLook.WORDS));
    page.put(entry(ACTUAL, Filling.TEXT, "actual"));
    page.put(
        given.flatMap(GivenTarget::weight).isPresent()
            ? FormCell.figure(weight, given.flatMap(GivenTarget::weight), FormLook.TOTAL)
            : new FormCell(
                weight,
                "",
                Optional.empty(),
                "",
                FormLook.ENTRY,
                Filling.WEIGHT,
                words.text("prompt.weight", "points", "100"),
                Optional.empty(),
                ""));
    page.put(entry(SCORE, Filling.POINTS, "points").atMost(weight));
    page.entry(row, NOTE, FUND_SCORE, entry(NOTE, Filling.TEXT, "note"));
    if (lastYear.containsKey(name)) {
      page.words(row, LAST_YEAR, LAST_YEAR, lastYear.get(name), FormLook.LAST_YEAR);
    }
    row++;
  }

  private void total(int fund, int first) {
    int last = row - 1;
    page.words(row, 0, ACTUAL, words.label("total"), FormLook.LABEL);
    page.put(
        FormCell.computed(
            new CellRef(row, WEIGHT), sum(WEIGHT, first, name(fund, FUND_WEIGHT)), FormLook.TOTAL));
    page.put(
        FormCell.computed(
            new CellRef(row, SCORE), sum(SCORE, first, name(fund, FUND_SCORE)), FormLook.TOTAL));
    page.words(row, NOTE, NOTE, words.label("grade"), FormLook.LABEL);
    page.put(entry(FUND_SCORE, Filling.CHOICE, "grade").in(words.text("listName.grades")));
    String weight = name(first, WEIGHT);
    String score = name(first, SCORE);
    page.slip(first, last, SCORE, FormFormulas.above(score, weight));
    page.slip(
        fund,
        fund,
        FUND_SCORE,
        FormFormulas.above(name(fund, FUND_SCORE), name(fund, FUND_WEIGHT)));
    page.slip(first, last, NOTE, FormFormulas.unexplained(score, weight, name(first, NOTE)));
    page.slip(row, row, WEIGHT, FormFormulas.notHundred(name(row, WEIGHT)));
    row++;
  }

  private String sum(int column, int first, String fund) {
    String cells = name(first, column) + ":" + name(row - 1, column);
    return FormFormulas.sum(cells, fund);
  }

  private FormCell entry(int column, Filling filling, String prompt) {
    return FormCell.entry(new CellRef(row, column), filling, words.prompt(prompt));
  }

  private static String name(int row, int column) {
    return new CellRef(row, column).name();
  }
}
