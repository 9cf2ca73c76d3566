package cn.hebiao.core.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of accepted spellings; one with {@code *} stands for any run of characters there. */
public final class Spellings {
  private final Set<String> whole = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final List<String> patterns = new ArrayList<>();

  public Spellings(List<String> spellings) {
    for (String spelling : spellings) {
      String normal = LabelText.normalise(spelling);
      if (normal.length() > 1 && normal.contains("*")) {
        patterns.add(normal);
      } else if (!normal.isEmpty()) {
        whole.add(normal);
        exact.add(normal);
        exact.add(LabelText.core(spelling));
      }
    }
  }

  /** Whether the whole label, with what stands in brackets behind it, is one of the spellings. */
  public boolean matchWhole(Label label) {
    return whole.contains(label.normal());
  }

  /** Whether the label is spelt in one of these ways. */
  public boolean match(Label label) {
    return exact.contains(label.normal())
        || exact.contains(label.core())
        || patterns.stream()
            .anyMatch(
                p -> LabelText.wildcard(label.core(), p) || LabelText.wildcard(label.normal(), p));
  }
}
