package cn.hebiao.year.compare;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a consolidated workbook of an earlier year says.
 *
 * @param forms its forms, in its order
 */
public record PastResults(List<PastForm> forms) {
  /** No results. */
  public static final PastResults NONE = new PastResults(List.of());

  public PastResults {
    forms = List.copyOf(forms);
  }

  /** The results in a consolidated workbook; none where it is no such workbook. */
  public static PastResults of(Book book, Messages messages) {
    List<PastTable> tables =
        book.sheets().stream().flatMap(sheet -> PastTable.on(sheet, messages).stream()).toList();
    Map<List<String>, List<PastForm.PastIndicator>> indicators = new LinkedHashMap<>();
    Map<List<String>, PastLine> funds = new HashMap<>();
    Map<String, BigDecimal> staff = new HashMap<>();
    StaffItems items = new StaffItems(messages);
    List<PastLine> forms = new ArrayList<>();
    for (PastTable table : tables) {
      for (PastLine line : table.lines()) {
        List<String> key = List.of(line.text("agency"), line.text("project"));
        if (table.has("indicator")) {
          indicators.computeIfAbsent(key, k -> new ArrayList<>()).add(indicator(line));
        } else if (table.has("item")) {
          line.number("value")
              .filter(value -> items.tells(line.text("item"), line.text("unit")))
              .ifPresent(value -> staff.putIfAbsent(line.text("agency"), value));
        } else if (table.has("executed")) {
          funds.putIfAbsent(key, line);
        } else if (table.has("selfTotal") && !line.text("agency").isEmpty()) {
          forms.add(line);
        }
      }
    }
    return new PastResults(
        forms.stream()
            .map(
                line -> {
                  List<String> key = List.of(line.text("agency"), line.text("project"));
                  Optional<PastLine> fund = Optional.ofNullable(funds.get(key));
                  return new PastForm(
                      key.get(0),
                      key.get(1),
                      line.number("year"),
                      line.number("selfTotal"),
                      line.number("computedTotal"),
                      fund.flatMap(of -> of.number("adjusted")),
                      fund.flatMap(of -> of.number("executed")),
                      Optional.ofNullable(staff.get(key.get(0)))
                          .filter(people -> key.get(1).isEmpty()),
                      indicators.getOrDefault(key, List.of()));
                })
            .toList());
  }

  private static PastForm.PastIndicator indicator(PastLine line) {
    return new PastForm.PastIndicator(
        line.text("indicator"),
        line.text("target"),
        line.text("actual"),
        line.number("weight"),
        line.number("self"));
  }

  /** The form of an agency and a project, if there is just one. */
  public Optional<PastForm> form(String agency, String project) {
    List<PastForm> found =
        forms.stream()
            .filter(form -> same(form.agency(), agency) && same(form.project(), project))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return PlainText.label(one).equals(PlainText.label(other));
  }

  /** A table with known headings in one of its first rows. */
  private record PastTable(Sheet sheet, int heading, Map<String, Integer> columns) {
    private static final List<String> KEYS =
        List.of(
            "agency",
            "project",
            "year",
            "selfTotal",
            "computedTotal",
            "adjusted",
            "executed",
            "indicator",
            "target",
            "actual",
            "weight",
            "self",
            "item",
            "value",
            "unit");
    private static final int LAST_HEADING = 10;

    static Optional<PastTable> on(Sheet sheet, Messages messages) {
      Map<String, String> words = new HashMap<>();
      for (String key : KEYS) {
        for (String word : messages.text(Message.of("past.column." + key)).split("、")) {
          words.put(word, key);
        }
      }
      for (int row = 0; row <= LAST_HEADING; row++) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell :
            sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values()) {
          String key = words.get(PlainText.label(cell.words()));
          if (key != null) {
            columns.putIfAbsent(key, cell.ref().column());
          }
        }
        if (columns.containsKey("agency") && columns.size() > 2) {
          return Optional.of(new PastTable(sheet, row, columns));
        }
      }
      return Optional.empty();
    }

    boolean has(String key) {
      return columns.containsKey(key);
    }

    List<PastLine> lines() {
      return new TreeSet<>(sheet.cells().keySet().stream().map(CellRef::row).toList())
          .tailSet(heading + 1).stream().map(row -> new PastLine(this, row)).toList();
    }
  }

  private record PastLine(PastTable table, int row) {
    private Optional<Cell> cell(String key) {
      return Optional.ofNullable(table.columns().get(key))
          .map(column -> table.sheet().at(new CellRef(row, column)));
    }

    String text(String key) {
      return cell(key).map(Cell::words).orElse("").strip();
    }

    Optional<BigDecimal> number(String key) {
      return cell(key).flatMap(cell -> cell.value().number());
    }
  }
}
