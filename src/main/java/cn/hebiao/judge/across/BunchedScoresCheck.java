package cn.hebiao.judge.across;

import cn.hebiao.judge.across.FormDigest.DigestAmount;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.GradeScale.Grade;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Self totals spread out; where conspicuously many lie just above a grade line, and fewer below it,
 * they were aimed at the grade.
 */
final class BunchedScoresCheck implements BatchCheck {
  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Optional<BigDecimal> width = rules.value(Parameter.BUNCH_WIDTH);
    Optional<BigDecimal> share = rules.value(Parameter.BUNCH_SHARE);
    List<DigestAmount> totals =
        digests.forms().stream().flatMap(form -> form.total().stream()).toList();
    boolean enough =
        rules.count(Parameter.BUNCH_FORMS).filter(least -> totals.size() >= least).isPresent();
    if (!enough || width.isEmpty() || share.isEmpty()) {
      return List.of();
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (Grade grade : rules.grades().grades()) {
      if (grade.from().signum() > 0) {
        judge(grade, totals, width.get(), share.get()).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<BatchFinding> judge(
      Grade grade, List<DigestAmount> totals, BigDecimal width, BigDecimal share) {
    BigDecimal line = grade.from();
    List<DigestAmount> above = between(totals, line, line.add(width));
    List<DigestAmount> below = between(totals, line.subtract(width), line);
    BigDecimal found =
        new BigDecimal(above.size()).divide(new BigDecimal(totals.size()), MathContext.DECIMAL64);
    if (found.compareTo(share) < 0 || above.size() <= 2 * below.size()) {
      return Optional.empty();
    }
    return Optional.of(
        BatchFinding.of(
            BatchCode.SCORES_BUNCHED,
            above.stream().map(DigestAmount::place).toList(),
            "line",
            Written.plain(line),
            "grade",
            grade.name(),
            "upto",
            Written.plain(line.add(width)),
            "from",
            Written.plain(line.subtract(width)),
            "count",
            Integer.toString(above.size()),
            "below",
            Integer.toString(below.size()),
            "all",
            Integer.toString(totals.size()),
            "share",
            Written.percent(found)));
  }

  private static List<DigestAmount> between(
      List<DigestAmount> totals, BigDecimal from, BigDecimal below) {
    return totals.stream()
        .filter(t -> t.value().compareTo(from) >= 0 && t.value().compareTo(below) < 0)
        .toList();
  }
}
