package cn.hebiao.judge.evidence;

import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.NamePatterns;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Parameters;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.Optional;

/**
 * What figures are doubted by.
 *
 * @param parameters thresholds
 * @param words wordings
 * @param notReached wordings of actual values that say less than the target was done
 * @param pairs takes targets and actual values apart
 */
public record EvidenceRules(
    Parameters parameters, Labels words, NamePatterns notReached, RowPairs pairs) {
  /** What a rulebook says of it. */
  public static EvidenceRules of(Rulebook rulebook) {
    return new EvidenceRules(
        rulebook.parameters(),
        rulebook.labels(),
        new NamePatterns(rulebook.labels(), Role.ACTUAL_BELOW),
        new RowPairs(new DirectionByName(rulebook.labels())));
  }

  /** The pair of an indicator of a form. */
  Optional<RowPair> pair(Form form, IndicatorRow row) {
    return pairs.of(row, form.heading().year());
  }
}
