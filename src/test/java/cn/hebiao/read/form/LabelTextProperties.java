package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** The shortcuts for frequent texts give what the full normalisation gives. */
class LabelTextProperties {
  private static final String SPECIAL = "、。《》【】〔〕「」“”‘’—≥≤×　①㎡…ⅠｱﾞÅ豈́\u200b\u00a0";

  @Test
  void shortcutsChangeNothing() {
    Tries.of(
        3000,
        41,
        draw -> {
          String text = draw.from(LabelTextProperties::text);
          assertEquals(
              LabelText.normalise(Normalizer.normalize(text, Normalizer.Form.NFKC)),
              LabelText.normalise(text));
        });
  }

  @Test
  void normalisedTextStays() {
    Tries.of(
        3000,
        42,
        draw -> {
          String text = draw.from(LabelTextProperties::text);
          String once = LabelText.normalise(text);
          assertEquals(LabelText.core(text), LabelText.coreOf(once));
          assertEquals(once.length(), once.strip().length(), "no blanks");
        });
  }

  /** One sign of each kind there is a shortcut for, beside any other sign. */
  private static String text(Draw draw) {
    return draw.joined(
        12,
        () ->
            draw.oneOf(
                () -> "" + draw.sign('一', '鿿'),
                () -> "" + draw.sign(' ', '~'),
                () -> "" + draw.sign('！', '～'),
                () -> draw.of(SPECIAL.split("")),
                () -> "" + draw.sign('\u00a0', '\ud7ff')));
  }
}
