package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.UnformattedText;
import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the cells of one OOXML sheet. */
final class OoxmlCells {
  /** What the whole workbook shares. */
  record Shared(SharedStrings strings, CellStyles styles, Values values, Budget budget) {}

  private final Shared shared;
  private final String part;
  private final SheetFormulas formulas;

  OoxmlCells(Shared shared, String part) {
    this.shared = shared;
    this.part = part;
    this.formulas = new SheetFormulas(shared.budget(), part);
  }

  /** The cell element at the cursor, none if it has a style but no content. */
  Optional<Cell> read(XmlCursor xml, CellRef ref) throws UnreadableBook {
    NumberStyle style = shared.styles().at(xml.number("s", 0));
    String type = xml.attribute("t", "n");
    Optional<String> formula = Optional.empty();
    Optional<String> stored = Optional.empty();
    int depth = xml.depth();
    while (xml.next(depth)) {
      switch (xml.name()) {
        case "v" -> stored = Optional.of(xml.text());
        case "f" -> formula = Optional.of(formulas.read(xml, ref));
        case "is" -> stored = Optional.of(shared.budget().text(UnformattedText.of(xml), part));
        default -> xml.skip();
      }
    }
    formula = formula.isPresent() ? formula : formulas.arrayAt(ref);
    // Some programs write an empty value where they have computed none.
    boolean held = stored.isPresent() && (type.equals("str") || !stored.get().isEmpty());
    if (!held && !type.equals("inlineStr")) {
      return formula.map(text -> shared.values().uncached(ref, text, style));
    }
    Optional<CellFormula> behind = formula.map(text -> new CellFormula(text, true));
    Cell cell = cell(ref, type, stored.orElse(""), style, behind);
    shared.budget().cells(1, part);
    shared.budget().text(cell.shown(), part);
    return cell.isBlank() && behind.isEmpty() && cell.words().isEmpty()
        ? Optional.empty()
        : Optional.of(cell);
  }

  private Cell cell(
      CellRef ref, String type, String stored, NumberStyle style, Optional<CellFormula> formula) {
    Values values = shared.values();
    return switch (type) {
      case "s" -> values.text(ref, shared(stored), style, formula);
      case "str" -> values.text(ref, UnformattedText.unescaped(stored), style, formula);
      case "inlineStr" -> values.text(ref, stored, style, formula);
      case "b" -> values.logical(ref, isTrue(stored), style, formula);
      case "e" -> values.fault(ref, stored.strip(), style, formula);
      case "d" -> day(ref, stored, style, formula);
      default -> number(ref, stored, style, formula);
    };
  }

  private String shared(String number) {
    return shared
        .strings()
        .at(number)
        .orElseThrow(() -> UnsoundPackage.corrupt(part, new IndexOutOfBoundsException(number)));
  }

  private static boolean isTrue(String stored) {
    return stored.strip().equals("1") || stored.strip().equalsIgnoreCase("true");
  }

  private Cell number(
      CellRef ref, String stored, NumberStyle style, Optional<CellFormula> formula) {
    Optional<BigDecimal> number = StoredDecimal.of(stored);
    return number
        .map(value -> shared.values().number(ref, value, style, formula))
        .orElseGet(() -> shared.values().text(ref, stored, style, formula));
  }

  /** Strict files may write a date as 2023-01-12T00:00:00. */
  private Cell day(CellRef ref, String stored, NumberStyle style, Optional<CellFormula> formula) {
    try {
      LocalDate day = LocalDate.parse(stored.substring(0, Math.min(10, stored.length())));
      BigDecimal serial = shared.values().dates().serial(day);
      NumberStyle shownAs = style.date().isPresent() ? style : NumberStyle.builtin(14);
      return shared.values().number(ref, serial, shownAs, formula);
    } catch (DateTimeException e) {
      return shared.values().text(ref, stored, style, formula);
    }
  }
}
