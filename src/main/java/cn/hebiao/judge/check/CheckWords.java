package cn.hebiao.judge.check;

import cn.hebiao.judge.evidence.EvidenceRules;
import cn.hebiao.read.form.NamePatterns;
import cn.hebiao.read.form.StandardText;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.Rulebook;

/**
 * The wordings of a rulebook that checks look for, made ready once for all forms. May be shared by
 * threads.
 *
 * @param standards reads the words of standards
 * @param prices names of costs that are a price or a rate
 * @param wholes names of costs that are the whole of what was spent
 * @param evidence what figures are doubted by
 */
public record CheckWords(
    StandardText standards, NamePatterns prices, NamePatterns wholes, EvidenceRules evidence) {
  /** Those of a rulebook. */
  public static CheckWords of(Rulebook rulebook) {
    Labels labels = rulebook.labels();
    return new CheckWords(
        new StandardText(labels),
        new NamePatterns(labels, Role.UNIT_COST),
        new NamePatterns(labels, Role.WHOLE_COST),
        EvidenceRules.of(rulebook));
  }
}
