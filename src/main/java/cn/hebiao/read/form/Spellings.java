package cn.hebiao.read.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of accepted spellings; one with {@code *} stands for any run of characters there. */
public final class Spellings {
  private final Set<String> whole = new LinkedHashSet<>();
  private final Set<String> exact = new LinkedHashSet<>();
  private final List<Wildcard> patterns = new ArrayList<>();

  public Spellings(List<String> spellings) {
    for (String spelling : spellings) {
      String normal = LabelText.normalise(spelling);
      if (normal.length() > 1 && normal.contains("*")) {
        patterns.add(new Wildcard(normal));
      } else if (!normal.isEmpty()) {
        whole.add(normal);
        exact.add(normal);
        exact.add(LabelText.coreOf(normal));
      }
    }
  }

  /** What the normalised text of a label, or its core, may be word for word. */
  public Set<String> exact() {
    return Collections.unmodifiableSet(exact);
  }

  /** Whether some spelling leaves characters open. */
  public boolean open() {
    return !patterns.isEmpty();
  }

  /** Whether the whole label, with what stands in brackets behind it, is one of the spellings. */
  public boolean matchWhole(Label label) {
    return whole.contains(label.normal());
  }

  /** Whether the label is spelt in one of these ways. */
  public boolean match(Label label) {
    return exact.contains(label.normal()) || exact.contains(label.core()) || matchOpen(label);
  }

  private boolean matchOpen(Label label) {
    for (Wildcard pattern : patterns) {
      if (pattern.matches(label.core()) || pattern.matches(label.normal())) {
        return true;
      }
    }
    return false;
  }
}
