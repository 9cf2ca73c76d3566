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
          new FormSameCheck(),
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

  /** What is kept of one workbook; may be called by several threads at once. */
  public FileDigest digest(Checked checked) {
    BatchExtract extract = new BatchExtract(checked, rules);
    return new FileDigest(extract.forms(), extract.figures(), extract.texts());
  }

  /** Takes in one workbook; its number is what the places of findings give. */
  public void add(int number, FileDigest digest) {
    digest.forms().forEach(form -> forms.add(form.in(number)));
    digest.figures().forEach(figure -> figures.add(figure.in(number)));
    digest.texts().forEach(text -> texts.add(text.in(number)));
  }

  /** What the workbooks so far show together, check by check. */
  public List<BatchFinding> findings() {
    Digests digests = new Digests(forms, figures, texts);
    return CHECKS.stream().flatMap(check -> check.check(digests, rules).stream()).toList();
  }
}
