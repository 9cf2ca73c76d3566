package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import cn.hebiao.rules.formula.expr.NameSpelling;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads 算例: a worked example in each row.
 *
 * @param source the workbook
 * @param names what the figures may be called
 * @param subjects what an example can be about
 */
record ExampleSheet(RulebookSource source, KnownNames names, ExampleSubjects subjects) {
  ExampleSheet {
    names = names.and(BuiltIn.WEIGHT, BuiltIn.SELF_SCORE, BuiltIn.TARGET, BuiltIn.ACTUAL);
  }

  private static final String SUBJECT = "对象";
  private static final String FIGURES = "数据";
  private static final String EXPECTED = "预期";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("算例", List.of(SUBJECT, FIGURES, EXPECTED), List.of("说明"));
  private static final Pattern SEPARATOR = Pattern.compile("[;；\\n]");

  /** Between the figures of several rows. */
  private static final Pattern ROWS = Pattern.compile("、");

  private static final Pattern FIGURE = Pattern.compile("([^=＝]+)[=＝](.*)");

  List<WorkedExample> read() {
    return source.rows(COLUMNS, row -> Optional.of(example(row)));
  }

  private WorkedExample example(Row row) {
    String subject = row.required(SUBJECT);
    if (!subject.isEmpty() && !subjects.knows(subject)) {
      row.at(SUBJECT).add(unknown(subject));
    }
    Map<String, List<BigDecimal>> figures = figures(row);
    Map<String, BigDecimal> single = new LinkedHashMap<>();
    Map<String, List<BigDecimal>> columns = new LinkedHashMap<>();
    figures.forEach(
        (name, values) -> {
          if (values.size() == 1) {
            single.put(name, values.get(0));
          } else {
            columns.put(name, values);
          }
        });
    return new WorkedExample(
        subject,
        single,
        columns,
        expected(row, subject),
        row.sheet() + "!" + row.address(EXPECTED));
  }

  private Message unknown(String subject) {
    return Spelling.nearest(subject, subjects.all())
        .map(near -> RulebookMistake.SUBJECT_UNKNOWN_NEAR.with("subject", subject, "nearest", near))
        .orElseGet(() -> RulebookMistake.SUBJECT_UNKNOWN.with("subject", subject));
  }

  private String expected(Row row, String subject) {
    String written = row.required(EXPECTED);
    if (!written.isEmpty() && subjects.knows(subject) && !subjects.expects(subject, written)) {
      row.at(EXPECTED).add(RulebookMistake.EXPECTED_UNREADABLE.with("text", written));
    }
    return Quantity.strict(written).map(BigDecimal::toPlainString).orElse(written);
  }

  /**
   * The figures, several where the item has one in every row; a name without a figure stands for a
   * missing one and is left out.
   */
  private Map<String, List<BigDecimal>> figures(Row row) {
    Map<String, List<BigDecimal>> figures = new LinkedHashMap<>();
    SEPARATOR
        .splitAsStream(row.text(FIGURES))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(part -> figure(part, names, figures, row.at(FIGURES)));
    return figures;
  }

  private static void figure(
      String part, KnownNames names, Map<String, List<BigDecimal>> figures, Problems.At problems) {
    Matcher matcher = FIGURE.matcher(part);
    if (!matcher.matches()) {
      problems.add(RulebookMistake.FIGURE_UNREADABLE.with("text", part));
      return;
    }
    String name = NameSpelling.normalised(matcher.group(1));
    names.check(FIGURES, name, problems);
    List<String> written = ROWS.splitAsStream(Spelling.plain(matcher.group(2))).toList();
    List<BigDecimal> values =
        written.stream().flatMap(value -> Quantity.figure(value).stream()).toList();
    boolean blank = written.stream().allMatch(String::isEmpty);
    boolean readable = values.size() == written.size() || blank;
    if (!readable || !blank && figures.putIfAbsent(name, values) != null) {
      problems.add(RulebookMistake.FIGURE_UNREADABLE.with("text", part));
    }
  }
}
