package cn.hebiao.judge.score;

import java.util.regex.Pattern;

/** Sentences of rulebooks inside other sentences. */
final class Sentence {
  private static final Pattern MARKS = Pattern.compile("[。；;.，,]+$");

  private Sentence() {}

  /** The sentence without the mark at its end. */
  static String open(String sentence) {
    return MARKS.matcher(sentence.strip()).replaceFirst("");
  }
}
