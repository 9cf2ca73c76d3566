package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.roster.ReportDuty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts of a questionnaire that a rulebook looks up: for each question it numbers, rows for
 * the answers, how many gave them, and their share. Answers that rules ask for are filled in.
 */
final class QuestionForm {
  private static final List<Integer> WIDTHS = List.of(40, 24, 14, 12);
  private static final int ANSWERS = 4;
  private static final int COUNT = 2;
  private static final int SHARE = 3;

  private final FormWords words;
  private final Optional<Integer> year;
  private final ReportDuty duty;
  private final String table;
  private final Map<Integer, List<String>> questions = new TreeMap<>();
  private final List<DataItem> figures = new ArrayList<>();
  private String count = "";
  private String unit = "";
  private int row;

  private QuestionForm(FormWords words, Optional<Integer> year, ReportDuty duty, String table) {
    this.words = words;
    this.year = year;
    this.duty = duty;
    this.table = table;
  }

  /** The questionnaires of a rulebook. */
  static List<FormSheet> sheets(
      FormWords words, Rulebook rulebook, Optional<Integer> year, ReportDuty duty) {
    Map<String, QuestionForm> forms = new LinkedHashMap<>();
    for (DataItem item : rulebook.items()) {
      boolean asked =
          item.manner() == DataItem.Manner.QUESTION || item.manner() == DataItem.Manner.OPTION;
      if (asked && !item.tables().isEmpty()) {
        forms
            .computeIfAbsent(
                item.tables().get(0), name -> new QuestionForm(words, year, duty, name))
            .add(item);
      }
    }
    rulebook.items().stream()
        .filter(item -> item.manner() == DataItem.Manner.RIGHT && !item.tables().isEmpty())
        .filter(item -> forms.containsKey(item.tables().get(0)))
        .forEach(item -> forms.get(item.tables().get(0)).figures.add(item));
    return forms.values().stream()
        .filter(form -> !form.questions.isEmpty())
        .map(QuestionForm::sheet)
        .toList();
  }

  private void add(DataItem item) {
    Matcher matcher =
        Pattern.compile(words.text("questionPattern")).matcher(item.rowLabels().get(0));
    if (!matcher.matches()) {
      return;
    }
    List<String> answers =
        questions.computeIfAbsent(Integer.valueOf(matcher.group(1)), n -> new ArrayList<>());
    Optional.ofNullable(matcher.group(2))
        .filter(answer -> !answers.contains(answer))
        .ifPresent(answers::add);
    if (count.isEmpty() && !item.columnLabels().isEmpty()) {
      count = item.columnLabels().get(0);
      unit = item.unit();
    }
  }

  private FormSheet sheet() {
    FormPage page = new FormPage(table, WIDTHS);
    int last = page.lastColumn();
    page.words(
        row++,
        0,
        last,
        year.map(of -> words.text("data.yearPrefix", "year", of.toString())).orElse("") + table,
        FormLook.TITLE);
    page.words(row, 0, 0, words.label("agency"), FormLook.LABEL);
    page.words(row++, 1, last, duty.agency(), FormLook.WORDS);
    page.words(row++, 0, last, words.text("note.questions"), FormLook.NOTE);
    for (DataItem figure : figures) {
      page.words(row, 0, 0, figure.rowLabels().get(0), FormLook.LABEL);
      page.put(
          FormCell.entry(new CellRef(row++, 1), Filling.NUMBER, words.prompt("number"))
              .in(figure.unit()));
    }
    List<String> heads =
        List.of(words.label("question"), words.label("answer"), count, words.label("share"));
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, i, i, heads.get(i), FormLook.LABEL);
    }
    page.heading(row++);
    // Every number has its question, or the answers of one would be taken for those of another.
    for (int number = 1; number <= lastQuestion(); number++) {
      question(page, number, questions.getOrDefault(number, List.of()));
    }
    return page.done();
  }

  private int lastQuestion() {
    return questions.keySet().stream().max(Integer::compare).orElse(0);
  }

  private void question(FormPage page, int number, List<String> answers) {
    int bottom = row + ANSWERS - 1;
    String text = words.text("question", "number", Integer.toString(number));
    page.put(
        FormCell.entry(new CellRef(row, 0), Filling.TEXT, words.prompt("question")).holding(text));
    page.merge(row, bottom, 0, 0);
    String counts = new CellRef(row, COUNT).name() + ":" + new CellRef(bottom, COUNT).name();
    for (int i = 0; i < ANSWERS; i++) {
      FormCell answer =
          FormCell.entry(new CellRef(row, 1), Filling.CHOICE, words.prompt("answer"))
              .in(words.text("listName.answers"));
      page.put(i < answers.size() ? answer.holding(answers.get(i)) : answer);
      page.put(
          FormCell.entry(new CellRef(row, COUNT), Filling.NUMBER, words.prompt("number")).in(unit));
      String own = new CellRef(row, COUNT).name();
      page.put(
          FormCell.computed(
              new CellRef(row, SHARE), FormFormulas.shareOfAll(own, counts), FormLook.RATE));
      row++;
    }
  }
}
