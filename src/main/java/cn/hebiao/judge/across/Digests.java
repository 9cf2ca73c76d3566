package cn.hebiao.judge.across;

import java.util.List;

/** What is kept of all workbooks of a batch, in the order received. */
record Digests(List<FormDigest> forms, List<FigureDigest> figures, List<TextDigest> texts) {
  Digests {
    forms = List.copyOf(forms);
    figures = List.copyOf(figures);
    texts = List.copyOf(texts);
  }
}
