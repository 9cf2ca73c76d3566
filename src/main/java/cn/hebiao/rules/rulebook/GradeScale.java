package cn.hebiao.rules.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The grade lines.
 *
 * @param grades best first; the last one has no lower line below 0
 */
public record GradeScale(List<Grade> grades) {
  public GradeScale {
    grades = List.copyOf(grades);
  }

  /** A grade from its line upwards; words are its other spellings, such as 优秀. */
  public record Grade(String name, BigDecimal from, List<String> words) {
    public Grade {
      words = List.copyOf(words);
    }
  }

  /** The grade of a score on a scale of 100. */
  public Optional<Grade> of(BigDecimal score) {
    return grades.stream().filter(grade -> score.compareTo(grade.from()) >= 0).findFirst();
  }

  /** The grade that a form calls so. */
  public Optional<Grade> named(String word) {
    return grades.stream()
        .filter(grade -> grade.name().equals(word) || grade.words().contains(word))
        .findFirst();
  }
}
