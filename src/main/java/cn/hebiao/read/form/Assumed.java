package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.Optional;

/**
 * A label that was not found, with the cell that was taken for it or lacks it.
 *
 * @param role what the label stands for
 * @param place the cell to look at
 * @param seen what stands there; empty where nothing does
 * @param how what became of it
 */
record Assumed(Role role, CellRef place, Optional<String> seen, How how) {
  /** What was done without the label. */
  enum How {
    /** A label that comes near it was taken for it: another way of saying it is no fault. */
    NEAR("near"),
    /** What its column holds was taken for it: that is told, but no fault. */
    CONTENT("content"),
    /** What stands where it belongs was taken for it. */
    PLACED("place"),
    /** What may be meant is not read. */
    UNREAD("unread"),
    /** It may name another than who was taken: that is told, but no fault. */
    ASIDE("aside");

    private final String key;

    How(String key) {
      this.key = key;
    }
  }

  /** How many accepted spellings a message names. */
  static final int SPELLINGS = 4;

  static Assumed near(Role role, CellRef place, String seen) {
    return new Assumed(role, place, Optional.of(LabelText.normalise(seen)), How.NEAR);
  }

  static Assumed byContent(Role role, CellRef place, String seen) {
    return new Assumed(role, place, Optional.of(LabelText.normalise(seen)), How.CONTENT);
  }

  static Assumed placed(Role role, CellRef place) {
    return new Assumed(role, place, Optional.empty(), How.PLACED);
  }

  /** The label as one that was not found; empty where its column is told by what it holds. */
  Optional<AbsentLabel> absent(String sheet) {
    return how == How.CONTENT || how == How.ASIDE
        ? Optional.empty()
        : Optional.of(new AbsentLabel(role, sheet, place, false));
  }

  Finding finding(String sheet, Labels spellings) {
    Message message =
        Message.of(
            "finding.LABEL_MISSING.taken." + how.key,
            "role",
            role.chinese(),
            "expected",
            expected(spellings, role));
    return Finding.of(
            LayoutCodes.LABEL_MISSING,
            sheet,
            Optional.of(place),
            seen.map(label -> message.with("seen", label)).orElse(message))
        .with(how == How.UNREAD || how == How.PLACED ? Severity.WARNING : Severity.NOTICE);
  }

  static String expected(Labels spellings, Role role) {
    return String.join("、", spellings.of(role).stream().limit(SPELLINGS).toList());
  }
}
