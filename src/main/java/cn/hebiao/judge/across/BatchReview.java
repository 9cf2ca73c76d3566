package cn.hebiao.judge.across;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at several workbooks together. It takes in one result at a time and keeps only digests, so
 * that a large batch needs little room. Not for use by several threads at once.
 */
public final class BatchReview {
  /** Every check over several workbooks. */
  static final List<BatchCheck> CHECKS =
      List.of(
          new FormTwiceCheck(),
          new AgencySpellingCheck(),
          new ProjectSpendingCheck(),
          new LastYearCheck(),
          new SameTextCheck(),
          new BunchedScoresCheck(),
          new LowTargetsCheck());

  private final BatchRules rules;
  private final List<FormDigest> forms = new ArrayList<>();
  private final List<FigureDigest> figures = new ArrayList<>();
  private final List<TextDigest> texts = new ArrayList<>();

  /** A review that has seen no workbook; the national rulebook gives thresholds and grade lines. */
  public BatchReview(Rulebook national) {
    this.rules = new BatchRules(national.parameters(), national.grades());
  }

  /** Takes in one workbook; its number is what the places of findings give. */
  public void add(int number, Checked checked) {
    BatchExtract digester = new BatchExtract(number, checked, rules);
    forms.addAll(digester.forms());
    figures.addAll(digester.figures());
    texts.addAll(digester.texts());
  }

  /** What the workbooks so far show together, check by check. */
  public List<BatchFinding> findings() {
    Digests digests = new Digests(forms, figures, texts);
    return CHECKS.stream().flatMap(check -> check.check(digests, rules).stream()).toList();
  }
}
