package cn.hebiao.author.lint;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.GradeScale.Grade;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Grade lines and caps that leave scores without a grade, or do nothing. */
final class GradeLines implements LintCheck {
  private static final String TOTAL = "总分";
  private static final String FROM = "下限";
  private static final String HIGHEST = "最高总分";

  @Override
  public void look(InspectedRulebook rulebook) {
    BigDecimal total = rulebook.used().parameters().value(TOTAL).orElse(new BigDecimal(100));
    grades(rulebook, total);
    caps(rulebook, total);
  }

  private static void grades(InspectedRulebook rulebook, BigDecimal total) {
    List<Grade> grades = rulebook.own().grades().grades();
    Map<String, Grade> words = new HashMap<>();
    for (Grade grade : grades) {
      if (grade.from().compareTo(total) > 0) {
        rulebook.doubt(
            DoubtKind.GRADE_TOO_HIGH,
            grade,
            FROM,
            "grade",
            grade.name(),
            "total",
            Written.plain(total));
      }
      Stream.concat(Stream.of(grade.name()), grade.words().stream())
          .distinct()
          .filter(word -> words.putIfAbsent(word, grade) != null)
          .filter(word -> words.get(word) != grade)
          .forEach(
              word ->
                  rulebook.doubt(
                      DoubtKind.GRADE_WORD_TWICE,
                      grade,
                      "其他写法",
                      "word",
                      word,
                      "first",
                      words.get(word).name()));
    }
    if (!grades.isEmpty()) {
      Grade lowest = grades.get(grades.size() - 1);
      if (lowest.from().signum() > 0) {
        rulebook.doubt(
            DoubtKind.GRADE_GAP,
            lowest,
            FROM,
            "grade",
            lowest.name(),
            "line",
            Written.plain(lowest.from()));
      }
    }
  }

  private static void caps(InspectedRulebook rulebook, BigDecimal total) {
    List<Cap> caps = rulebook.own().caps();
    for (int i = 0; i < caps.size(); i++) {
      Cap cap = caps.get(i);
      if (cap.highest().compareTo(total) >= 0) {
        rulebook.doubt(
            DoubtKind.CAP_WITHOUT_EFFECT,
            cap,
            HIGHEST,
            "highest",
            Written.plain(cap.highest()),
            "total",
            Written.plain(total));
      }
      caps.stream()
          .filter(other -> other != cap && narrower(cap, other))
          .filter(other -> cap.highest().compareTo(other.highest()) >= 0)
          .findFirst()
          .ifPresent(
              other ->
                  rulebook.doubt(
                      DoubtKind.CAP_ORDER,
                      cap,
                      HIGHEST,
                      "condition",
                      cap.condition().text(),
                      "other",
                      other.condition().text(),
                      "highest",
                      Written.plain(other.highest())));
    }
  }

  /** Whether the one condition holds only where the other does, which then must be milder. */
  private static boolean narrower(Cap cap, Cap other) {
    Condition own = Condition.of(cap.condition().expr());
    Condition wide = Condition.of(other.condition().expr());
    return own.subject().isPresent()
        && own.subject().equals(wide.subject())
        && own.ifTrue()
            .get(own.subject().get())
            .without(wide.ifTrue().get(own.subject().get()))
            .isEmpty()
        && !wide.ifTrue()
            .get(own.subject().get())
            .without(own.ifTrue().get(own.subject().get()))
            .isEmpty();
  }
}
