package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.util.Optional;

/** Two neighbouring digits changed places: 48.16 for 48.61. */
public final class DigitsSwapped implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    String found = wrong.written(wrong.found().number()).toPlainString();
    String expected = wrong.written(wrong.expected()).toPlainString();
    if (found.length() != expected.length()) {
      return Optional.empty();
    }
    String a = found.replace(".", "");
    String b = expected.replace(".", "");
    int first = 0;
    while (first < a.length() && a.charAt(first) == b.charAt(first)) {
      first++;
    }
    boolean swapped =
        first + 1 < a.length()
            && a.charAt(first) == b.charAt(first + 1)
            && a.charAt(first + 1) == b.charAt(first)
            && a.substring(first + 2).equals(b.substring(first + 2));
    return swapped
        ? Optional.of(
            Message.of(
                "slip.digitsSwapped",
                "found",
                found + wrong.found().unit().label(),
                "expected",
                expected + wrong.found().unit().label(),
                "digits",
                b.substring(first, first + 2),
                "swapped",
                a.substring(first, first + 2)))
        : Optional.empty();
  }
}
