package cn.hebiao.author.impact;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import java.math.BigDecimal;
import java.util.Optional;

/** One form by the old and by the new rules. */
record FormPair(WorkbookPair book, Scorecard before, Scorecard after) {
  Optional<BigDecimal> oldTotal() {
    return before.computed().flatMap(Totals::score);
  }

  Optional<BigDecimal> newTotal() {
    return after.computed().flatMap(Totals::score);
  }

  /** New minus old total; empty where one of them is open. */
  Optional<BigDecimal> difference() {
    return newTotal().flatMap(now -> oldTotal().map(now::subtract));
  }

  String oldGrade() {
    return before.computed().flatMap(Totals::grade).orElse("");
  }

  String newGrade() {
    return after.computed().flatMap(Totals::grade).orElse("");
  }

  boolean gradeChanged() {
    return !oldGrade().equals(newGrade());
  }

  /** Whom the form is about: the project, else the agency, else the sheet. */
  String subject() {
    return before
        .form()
        .heading()
        .project()
        .or(() -> before.form().heading().agency())
        .orElse(before.form().sheet());
  }
}
