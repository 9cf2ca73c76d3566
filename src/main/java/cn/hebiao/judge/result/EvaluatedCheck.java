package cn.hebiao.judge.result;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.util.List;

/**
 * A cross-check with what came of it when it was evaluated.
 *
 * @param check the check
 * @param verdict how it ended as a whole
 * @param findings what is wrong, one for each row where it runs row by row
 * @param open where it has no verdict, and why
 */
public record EvaluatedCheck(
    CrossCheck check, ExampleVerdict verdict, List<Finding> findings, List<Unevaluated> open) {
  public EvaluatedCheck {
    findings = List.copyOf(findings);
    open = List.copyOf(open);
  }
}
