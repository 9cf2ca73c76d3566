package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms as agencies of many places print and fill them, right by construction: each is read wholly,
 * and none is accused of anything.
 */
class FieldFormsTest {
  private static final KnownFailures KNOWN = new KnownFailures();

  static List<FieldForm> forms() {
    return FieldForm.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isReadWholly(FieldForm form) {
    String said =
        ToldPlaces.check(form.book()).forms().stream()
            .map(Said::of)
            .collect(Collectors.joining("\n\n"));
    if (KNOWN.holds(form, "read")) {
      assertEquals("", KNOWN.disagreement(form, "read", said.equals(form.said()), said));
    } else {
      assertEquals(form.said(), said);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isNotAccused(FieldForm form) {
    List<String> accused = ToldPlaces.of(form.book());
    assertEquals(
        "", KNOWN.disagreement(form, "found", accused.isEmpty(), String.join(", ", accused)));
  }
}
