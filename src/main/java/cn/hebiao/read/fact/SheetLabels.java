package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.form.Label;
import cn.hebiao.read.form.LabelCache;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Spellings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one sheet by what they say, so that a label is found without going through the cells
 * again. For one thread.
 */
final class SheetLabels {
  private static final Pattern NEXT = Pattern.compile("\\s{2,}(?=[^:]+:)");

  private final LabelCache labels;
  private final UnitLines unitLines;
  private final List<Cell> cells;
  private final HeadingRows headings;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<Spellings, List<Cell>> spelt = new HashMap<>();
  private final Map<String, Optional<Unit>> units = new HashMap<>();
  private final Map<CellRef, List<Field>> fields = new HashMap<>();

  SheetLabels(Sheet sheet, LabelCache labels) {
    this.labels = labels;
    this.unitLines = new UnitLines(sheet);
    this.cells = sheet.cells().values().stream().filter(cell -> !cell.isBlank()).toList();
    this.headings = new HeadingRows(cells);
    for (int i = 0; i < cells.size(); i++) {
      Label label = label(cells.get(i));
      put(label.normal(), i);
      if (!label.core().equals(label.normal())) {
        put(label.core(), i);
      }
    }
  }

  private void put(String text, int place) {
    places.computeIfAbsent(text, t -> new ArrayList<>(1)).add(place);
  }

  /** The label that a cell would be. */
  Label label(Cell cell) {
    return labels.of(cell.words());
  }

  /** The rows that hold headings. */
  HeadingRows headings() {
    return headings;
  }

  /** The unit of the nearest line above a cell that says one; empty where there is none. */
  Optional<Unit> unitAbove(CellRef ref) {
    return unitLines.above(ref);
  }

  /** The unit that a label names; empty where it names none. */
  Optional<Unit> unit(String label) {
    return units.computeIfAbsent(label, Units.standard()::named);
  }

  /** The cells of a part of the sheet that hold something, in reading order. */
  List<Cell> in(CellRange range) {
    List<Cell> inside = new ArrayList<>();
    for (Cell cell : cells) {
      if (range.contains(cell.ref())) {
        inside.add(cell);
      }
    }
    return inside;
  }

  /** The cells that are spelt in one of these ways, in reading order. */
  List<Cell> spelt(Spellings spellings) {
    return spelt.computeIfAbsent(spellings, this::find);
  }

  private List<Cell> find(Spellings spellings) {
    BitSet found = new BitSet();
    for (String text : spellings.exact()) {
      places.getOrDefault(text, List.of()).forEach(found::set);
    }
    for (int i = 0; spellings.open() && i < cells.size(); i++) {
      if (spellings.match(label(cells.get(i)))) {
        found.set(i);
      }
    }
    return found.stream().mapToObj(cells::get).toList();
  }

  /** A label and what stands behind it in the same cell. */
  private record Field(Label label, String rest) {}

  /** What stands behind the first of these labels in its own cell. */
  Optional<String> restBehind(Cell cell, Spellings spellings) {
    for (Field field : fields.computeIfAbsent(cell.ref(), ref -> fieldsOf(cell))) {
      if (spellings.match(field.label())) {
        return Optional.of(field.rest());
      }
    }
    return Optional.empty();
  }

  private List<Field> fieldsOf(Cell cell) {
    String text = cell.words().replace('：', ':');
    List<Field> found = new ArrayList<>();
    for (int colon = text.indexOf(':');
        colon >= 0 && colon <= 2 * LabelText.LONGEST;
        colon = text.indexOf(':', colon + 1)) {
      found.add(new Field(labels.of(text.substring(0, colon)), own(text.substring(colon + 1))));
    }
    return found;
  }

  /** What stands behind a label up to the next one, which a gap sets apart. */
  private static String own(String rest) {
    Matcher next = NEXT.matcher(rest.strip());
    return next.find() ? rest.strip().substring(0, next.start()) : rest;
  }
}
