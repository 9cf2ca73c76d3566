package cn.hebiao.core.score;

/** Sentences of rulebooks inside other sentences. */
final class Sentence {
  private Sentence() {}

  /** The sentence without the mark at its end. */
  static String open(String sentence) {
    return sentence.strip().replaceFirst("[。；;.，,]+$", "");
  }
}
