package cn.hebiao.systems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.sheet.HeadCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.LabelBook;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.LayoutCodes;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every label of every form of the published workbooks, as they are and put right, misspelt or left
 * out, one at a time: the label is named together with what stands in its place, and no finding
 * follows that is not there with the right label.
 */
@Tag("slow")
class EveryLabelTest {
  private static final LabelBook LABELS = new LabelBook(Systems.RULEBOOK_SET.labels());

  /** Labels that forms are read by; the others only say what a column that is not read holds. */
  private static final Set<Role> READ =
      EnumSet.of(
          Role.LEVEL1,
          Role.LEVEL2,
          Role.LEVEL3,
          Role.TARGET,
          Role.ACTUAL,
          Role.WEIGHT,
          Role.SCORE,
          Role.NOTE,
          Role.BUDGET_INITIAL,
          Role.BUDGET_ADJUSTED,
          Role.EXECUTED,
          Role.RATE,
          Role.FUND_TOTAL,
          Role.AGENCY,
          Role.PROJECT,
          Role.TOTAL);

  private enum Typing {
    DROPPED {
      @Override
      String of(String label) {
        int at = middle(label);
        return label.substring(0, at) + label.substring(at + 1);
      }
    },
    SWAPPED {
      @Override
      String of(String label) {
        int at = Math.max(1, middle(label));
        return label.substring(0, at - 1)
            + label.charAt(at)
            + label.charAt(at - 1)
            + label.substring(at + 1);
      }
    },
    REPLACED {
      @Override
      String of(String label) {
        int at = middle(label);
        return label.substring(0, at) + "圼" + label.substring(at + 1);
      }
    },
    BLANKED {
      @Override
      String of(String label) {
        return "";
      }
    };

    abstract String of(String label);

    /** A character in the middle of the label that is neither blank nor bracket. */
    private static int middle(String label) {
      int open = label.indexOf('（') >= 0 ? label.indexOf('（') : label.indexOf('(');
      int at = (open > 1 ? open : label.length()) / 2;
      while (at < label.length() - 1 && Character.isWhitespace(label.charAt(at))) {
        at++;
      }
      return Math.min(at, label.length() - 1);
    }
  }

  @Test
  void isNamedAndNothingFollows() {
    List<String> wrong = new ArrayList<>();
    int made = 0;
    for (Map<String, Book> books : List.of(Systems.books(), CorrectedBooks.all())) {
      for (Book book : books.values()) {
        Checked before = Systems.check(book);
        for (Map.Entry<SheetCell, Set<Role>> label : labels(book, before).entrySet()) {
          for (Typing typing : Typing.values()) {
            made++;
            judge(book, before, label.getKey(), label.getValue(), typing, wrong);
          }
        }
      }
    }
    assertTrue(made > 1000, "only " + made);
    assertEquals(List.of(), wrong);
  }

  private static void judge(
      Book book,
      Checked before,
      SheetCell label,
      Set<Role> roles,
      Typing typing,
      List<String> wrong) {
    String words = label.words().strip();
    int colon = words.replace('：', ':').indexOf(':');
    String own = colon > 0 ? words.substring(0, colon) : words;
    String rest = colon > 0 ? words.substring(colon) : "";
    if (typing == Typing.BLANKED && rest.length() > 1) {
      return;
    }
    String typed = typing.of(own) + (typing == Typing.BLANKED ? "" : rest);
    if (LabelText.normalise(typed).equals(LabelText.normalise(words))) {
      return;
    }
    Set<Role> now = LABELS.roles(typed);
    if (now.stream().anyMatch(roles::contains)) {
      return;
    }
    Cell cell = typed.isEmpty() ? Cell.blank(label.ref()) : Cell.text(label.ref(), typed);
    Checked after = Systems.check(book.with(label.sheet(), cell));
    String what =
        book.fileName().substring(0, 2)
            + " "
            + label.sheet()
            + "!"
            + label.ref().name()
            + " "
            + words.replaceAll("\\s+", "")
            + " -> "
            + typed.replaceAll("\\s+", "")
            + " "
            + roles
            + ": ";
    Set<String> known =
        before.findings().stream().map(EveryLabelTest::key).collect(Collectors.toSet());
    // Two figures that contradict each other are told with the label as without it; one of them is
    // expected where the other cannot be read.
    Set<String> contradicted =
        before.findings().stream()
            .filter(f -> f.expected().isEmpty())
            .map(EveryLabelTest::place)
            .collect(Collectors.toSet());
    List<Finding> fresh =
        after.findings().stream()
            .filter(f -> !known.contains(key(f)) && !contradicted.contains(place(f)))
            .toList();
    // Without the label of the project there is no project, which is said beside it.
    fresh.stream()
        .filter(f -> !isOfLabels(f) && !f.is(HeadCheck.PROJECT_MISSING))
        .forEach(f -> wrong.add(what + "FALSE " + f.code() + " " + key(f)));
    List<Finding> named = fresh.stream().filter(EveryLabelTest::isOfLabels).toList();
    if (named.size() > 1) {
      wrong.add(what + "TWICE " + named.stream().map(EveryLabelTest::key).toList());
    }
    boolean read = roles.stream().anyMatch(READ::contains) && now.isEmpty();
    boolean twice = roles.contains(Role.STATED_TOTAL);
    boolean near =
        named.stream()
            .anyMatch(
                f ->
                    f.message().args().values().stream()
                        .anyMatch(v -> v.contains(LabelText.core(typing.of(own)))));
    if (read && !twice && typing == Typing.BLANKED && named.isEmpty()) {
      wrong.add(what + "UNSAID");
    }
    if (read && typing != Typing.BLANKED && !near) {
      wrong.add(what + "UNNAMED " + named.stream().map(EveryLabelTest::key).toList());
    }
  }

  private static boolean isOfLabels(Finding finding) {
    return finding.is(LayoutCodes.LABEL_MISSING) || finding.is(LayoutCodes.FORM_UNCLEAR);
  }

  private static String place(Finding f) {
    return String.join(
        "|", f.code().name(), f.sheet(), f.cell().map(CellRef::name).orElse("-"), f.rule());
  }

  private static String key(Finding f) {
    return String.join(
        "|",
        f.code().name(),
        f.sheet(),
        f.cell().map(CellRef::name).orElse("-"),
        f.found(),
        f.expected(),
        f.rule());
  }

  /** The labels above the indicators and those of the total row. */
  private static Map<SheetCell, Set<Role>> labels(Book book, Checked checked) {
    Map<SheetCell, Set<Role>> labels =
        new TreeMap<>(
            java.util.Comparator.comparing(SheetCell::sheet).thenComparing(SheetCell::ref));
    for (Scorecard card : checked.forms()) {
      Form form = card.form();
      if (!form.kind().scored()) {
        continue;
      }
      int total =
          Stream.of(form.declared().weight(), form.declared().score())
              .flatMap(Optional::stream)
              .mapToInt(cell -> cell.ref().row())
              .filter(row -> row > form.headerRow())
              .findFirst()
              .orElse(Integer.MAX_VALUE);
      for (Cell cell : book.sheet(form.sheet()).orElseThrow().cells().values()) {
        int row = cell.ref().row();
        boolean inside = form.range().contains(cell.ref());
        if (inside && (row <= form.headerRow() || row == total)) {
          Set<Role> roles = EnumSet.noneOf(Role.class);
          roles.addAll(LABELS.roles(cell.words()));
          for (Role role : Role.values()) {
            if (LABELS.inline(cell.words(), role).isPresent()) {
              roles.add(role);
            }
          }
          roles.removeAll(EnumSet.of(Role.UNUSED, Role.DEBRIS));
          if (roles.contains(Role.GOAL) || roles.contains(Role.TARGET_UNIT)) {
            // A heading over prose, or 单位 before a unit of money.
            continue;
          }
          if (!roles.isEmpty()) {
            labels.put(new SheetCell(form.sheet(), cell), roles);
          }
        }
      }
    }
    return labels;
  }
}
