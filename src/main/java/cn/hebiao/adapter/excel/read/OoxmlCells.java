package cn.hebiao.adapter.excel.read;

import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.UnformattedText;
import cn.hebiao.adapter.excel.ooxml.UnsoundPackage;
import cn.hebiao.adapter.excel.ooxml.XmlCursor;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellFormula;
import cn.hebiao.model.grid.CellRef;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cells of one OOXML sheet. */
final class OoxmlCells {
  /** What the whole workbook shares. */
  record Shared(SharedStrings strings, CellStyles styles, Values values, Budget budget) {}

  /** A number with its unit: a target such as =8个 that a program wrote as if it were a formula. */
  private static final Pattern MEASURE =
      Pattern.compile("\\d+(?:[.]\\d+)?\\s*(?:[%％]|\\p{IsHan}.*)");

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
    boolean held =
        type.equals("inlineStr")
            || stored.isPresent() && (type.equals("str") || !stored.get().isEmpty());
    Values.ValuePlace place =
        shared.values().at(ref, style, formula.map(text -> new CellFormula(text, held)));
    if (!held) {
      return formula.map(
          text ->
              MEASURE.matcher(text).matches()
                  ? shared.values().at(ref, style, Optional.empty()).text("=" + text)
                  : place.blank());
    }
    Cell cell = cell(place, type, stored.orElse(""), style);
    shared.budget().cells(1, part);
    shared.budget().text(cell.shown(), part);
    return cell.isBlank() && formula.isEmpty() && cell.words().isEmpty()
        ? Optional.empty()
        : Optional.of(cell);
  }

  private Cell cell(Values.ValuePlace place, String type, String stored, NumberStyle style) {
    return switch (type) {
      case "s" -> place.text(shared(stored));
      case "str" -> place.text(UnformattedText.unescaped(stored));
      case "inlineStr" -> place.text(stored);
      case "b" -> place.logical(isTrue(stored));
      case "e" -> place.fault(stored.strip());
      case "d" -> day(place, stored, style);
      default -> StoredDecimal.of(stored).map(place::number).orElseGet(() -> place.text(stored));
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

  /** Strict files may write a date as 2023-01-12T00:00:00. */
  private Cell day(Values.ValuePlace place, String stored, NumberStyle style) {
    try {
      LocalDate day = LocalDate.parse(stored.substring(0, Math.min(10, stored.length())));
      NumberStyle shownAs = style.date().isPresent() ? style : NumberStyle.builtin(14);
      return place.as(shownAs).number(shared.values().dates().serial(day));
    } catch (DateTimeException e) {
      return place.text(stored);
    }
  }
}
