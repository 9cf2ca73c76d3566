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

  /**
   * A grade from its line upwards.
   *
   * @param words its other spellings, such as 优秀, as labels of forms are normalised
   * @param written the same as the rulebook has them
   */
  public record Grade(String name, BigDecimal from, List<String> words, List<String> written) {
    public Grade {
      words = List.copyOf(words);
      written = List.copyOf(written);
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
