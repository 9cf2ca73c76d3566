package cn.hebiao.judge.across;

import java.util.List;

/**
 * All that the checks over several workbooks need of one. Its places do not know the workbook's
 * number yet, which it gets when the review takes it in.
 */
public record FileDigest(
    List<FormDigest> forms, List<FigureDigest> figures, List<TextDigest> texts) {
  /** A file that has nothing to be compared. */
  public static final FileDigest NONE = new FileDigest(List.of(), List.of(), List.of());

  public FileDigest {
    forms = List.copyOf(forms);
    figures = List.copyOf(figures);
    texts = List.copyOf(texts);
  }
}
