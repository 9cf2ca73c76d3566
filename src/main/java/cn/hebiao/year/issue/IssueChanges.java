package cn.hebiao.year.issue;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a form that is handed out again prescribes otherwise than it did before, row by row. Rows
 * that only stand elsewhere are the same.
 */
public record IssueChanges(Messages messages) {
  /** Rows with a name in common are one that was changed. */
  private static final int NAME_LENGTH = 2;

  /** What a row prescribes: its words and figures from the left. */
  private record Prescribed(List<String> parts) {
    String words() {
      return String.join(" ", parts);
    }

    boolean mayBe(Prescribed other) {
      return parts.stream()
          .anyMatch(part -> part.length() >= NAME_LENGTH && other.parts.contains(part));
    }

    Prescribed without(List<Prescribed> labels) {
      return new Prescribed(
          parts.stream()
              .filter(part -> labels.stream().noneMatch(row -> row.parts.contains(part)))
              .toList());
    }
  }

  /** The changes in words, in the order of the new form; none where nothing is changed. */
  public List<String> between(Book before, BlankForm now) {
    List<String> changes = new ArrayList<>();
    for (FormSheet sheet : now.sheets()) {
      List<Prescribed> old =
          before.sheets().stream()
              .filter(known -> known.name().equals(sheet.name()))
              .flatMap(known -> rows(known).stream())
              .collect(Collectors.toCollection(ArrayList::new));
      changes.addAll(between(old, sheet));
    }
    return changes;
  }

  private List<String> between(List<Prescribed> old, FormSheet sheet) {
    List<Prescribed> fresh = new ArrayList<>(rows(sheet, false));
    List<Prescribed> labels = new ArrayList<>(rows(sheet, true));
    labels.removeIf(row -> row.parts().isEmpty());
    List<Prescribed> common =
        labels.stream()
            .map(
                row ->
                    new Prescribed(
                        row.parts().stream()
                            .filter(part -> old.stream().anyMatch(of -> of.parts().contains(part)))
                            .toList()))
            .toList();
    List<Prescribed> gone =
        old.stream()
            .map(row -> row.without(common))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Prescribed> added =
        fresh.stream()
            .map(row -> row.without(common))
            .collect(Collectors.toCollection(ArrayList::new));
    added.removeIf(gone::remove);
    List<String> changes = new ArrayList<>();
    for (Prescribed row : added) {
      if (row.parts().isEmpty()) {
        continue;
      }
      Optional<Prescribed> was = gone.stream().filter(row::mayBe).findFirst();
      was.ifPresent(gone::remove);
      changes.add(
          was.map(of -> text("row", "before", of.words(), "after", row.words()))
              .orElseGet(() -> text("added", "after", row.words())));
    }
    gone.stream()
        .filter(row -> !row.parts().isEmpty())
        .forEach(row -> changes.add(text("dropped", "before", row.words())));
    return changes;
  }

  private static List<Prescribed> rows(Sheet sheet) {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    for (Cell cell : sheet.cells().values()) {
      boolean computed = cell.formula().isPresent();
      if (!computed && !cell.isBlank()) {
        put(rows, cell.ref(), cell.value().number(), cell.words());
      }
    }
    return prescribed(rows);
  }

  /**
   * @param labels whether only labels are wanted
   */
  private static List<Prescribed> rows(FormSheet sheet, boolean labels) {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    for (FormCell cell : sheet.cells()) {
      boolean wanted = !labels || cell.look().isLabel();
      boolean said = cell.number().isPresent() || !cell.text().isEmpty();
      if (wanted && said && cell.formula().isEmpty()) {
        put(rows, cell.ref(), cell.number(), cell.text());
      }
    }
    return prescribed(rows);
  }

  private static void put(
      TreeMap<Integer, List<String>> rows, CellRef at, Optional<BigDecimal> number, String text) {
    rows.computeIfAbsent(at.row(), row -> new ArrayList<>())
        .add(
            number
                .map(of -> of.stripTrailingZeros().toPlainString())
                .orElseGet(() -> LabelText.normalise(text)));
  }

  private static List<Prescribed> prescribed(TreeMap<Integer, List<String>> rows) {
    return rows.values().stream().map(Prescribed::new).toList();
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of("issue.change." + key, arguments));
  }
}
