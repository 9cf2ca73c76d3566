package cn.hebiao.model.value;

import java.util.Optional;
import java.util.Set;

/** Texts that stand for "nothing here". */
public final class Placeholder {
  private static final String MARKS = "-—/\\…*_~·.";
  private static final int LONGEST_MARK = 8;
  private static final Set<String> NOTHING =
      Set.of("无", "不涉及", "未涉及", "不适用", "无此项", "无此项目", "暂无", "没有", "N/A", "n/a", "NA", "不考核", "不参评");

  /** What stands in a note instead of a reason. */
  private static final Set<String> SHRUGS = Set.of("同上", "略", "见上", "如上");

  private Placeholder() {}

  /** Whether a note is filled with something that is no reason: 无, 略, /. */
  public static boolean saysNothing(String text) {
    return !text.isEmpty() && (kind(text).isPresent() || SHRUGS.contains(bare(text)));
  }

  /** The kind of a text that only holds a place. Empty for any other text. */
  public static Optional<CellReading.ReadingKind> kind(String text) {
    String bare = bare(text);
    if (bare.isEmpty()) {
      return Optional.of(
          text.isEmpty() ? CellReading.ReadingKind.BLANK : CellReading.ReadingKind.DASH);
    }
    if (bare.length() <= LONGEST_MARK && bare.chars().allMatch(sign -> MARKS.indexOf(sign) >= 0)) {
      return Optional.of(CellReading.ReadingKind.DASH);
    }
    return NOTHING.contains(bare)
        ? Optional.of(CellReading.ReadingKind.NOT_APPLICABLE)
        : Optional.empty();
  }

  /** Without brackets around it and a full stop behind it. */
  private static String bare(String text) {
    String bare = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
    return (bracketed ? bare.substring(1, bare.length() - 1) : bare).replace(" ", "");
  }
}
