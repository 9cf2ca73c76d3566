package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The shortcuts for frequent texts give what the full normalisation gives. */
class LabelTextProperties {
  @Property(tries = 3000, seed = "41")
  void shortcutsChangeNothing(@ForAll("texts") String text) {
    assertEquals(
        LabelText.normalise(Normalizer.normalize(text, Normalizer.Form.NFKC)),
        LabelText.normalise(text));
  }

  @Property(tries = 3000, seed = "42")
  void normalisedTextStays(@ForAll("texts") String text) {
    String once = LabelText.normalise(text);
    assertEquals(LabelText.core(text), LabelText.coreOf(once));
    assertEquals(once.length(), once.strip().length(), "no blanks");
  }

  /** One sign of each kind there is a shortcut for, beside any other sign. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.chars().range('一', '鿿'),
            Arbitraries.chars().range(' ', '~'),
            Arbitraries.chars().range('！', '～'),
            Arbitraries.chars().with("、。《》【】〔〕「」“”‘’—≥≤×　①㎡…ⅠｱﾞÅ豈́\u200b\u00a0"),
            Arbitraries.chars().range('\u00a0', '\ud7ff'))
        .list()
        .ofMaxSize(12)
        .map(
            chars -> {
              StringBuilder text = new StringBuilder();
              chars.forEach(text::append);
              return text.toString();
            });
  }
}
