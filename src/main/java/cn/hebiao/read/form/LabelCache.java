package cn.hebiao.read.form;

import java.util.HashMap;
import java.util.Map;

/** The labels of one workbook, each normalised once. For one thread. */
public final class LabelCache {
  private final Map<String, Label> known = new HashMap<>();

  /** The label of a cell's text. */
  public Label of(String words) {
    return known.computeIfAbsent(words, Label::of);
  }
}
