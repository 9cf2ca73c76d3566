package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.adapter.excel.ooxml.UnformattedText;
import cn.hebiao.tell.edit.Content;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what single cells of a sheet hold; shared strings are opened only when one is met. */
final class CellReader {
  private final EditedPackage parts;
  private final Optional<String> part;
  private Optional<SharedStrings> shared = Optional.empty();

  CellReader(EditedPackage parts, WorkbookPart book) {
    this.parts = parts;
    this.part = book.relations().now().part("sharedStrings");
  }

  /** Whether a cell element holds nothing that an agency could have meant. */
  boolean isBlank(XmlElement cell) {
    return cell.child("f").isEmpty() && text(cell).isBlank();
  }

  /** The stored text, or the stored value as it is written. */
  String text(XmlElement cell) {
    String value = cell.child("v").map(XmlElement::text).orElse("");
    return switch (cell.attribute("t", "n")) {
      case "inlineStr" -> cell.child("is").map(CellReader::richText).orElse("");
      case "s" -> shared().at(value).orElse("");
      case "str" -> UnformattedText.unescaped(value);
      default -> value;
    };
  }

  /** The text of a string item, its phonetic hints left out. */
  static String richText(XmlElement item) {
    return UnformattedText.unescaped(
        item.children().stream()
            .map(child -> child.is("t") ? child.text() : child.is("r") ? plainText(child) : "")
            .collect(Collectors.joining()));
  }

  /** The text of a run. */
  static String plainText(XmlElement run) {
    return run.child("t").map(XmlElement::text).orElse("");
  }

  private SharedStrings shared() {
    if (shared.isEmpty()) {
      shared = Optional.of(SharedStrings.of(parts, part, text -> {}));
    }
    return shared.get();
  }

  /** Whether a cell still holds what we wrote, as {@link #written} describes it. */
  boolean holds(XmlElement cell, String written) {
    String body = written.substring(Math.min(2, written.length()));
    Optional<XmlElement> formula = cell.child("f");
    if (written.startsWith("F:")) {
      return formula.filter(f -> isFollower(f) || says(f.text(), body)).isPresent();
    }
    return formula.isEmpty()
        && (written.startsWith("N:") ? sameNumber(text(cell), body) : text(cell).equals(body));
  }

  /** One that shares the formula of another cell, as Excel may save rows of like formulas. */
  private static boolean isFollower(XmlElement formula) {
    return formula.has("t", "shared") && formula.text().isEmpty();
  }

  /** The same without what programs add or leave out at will: blanks, quotes of sheet names. */
  private static boolean says(String formula, String other) {
    return formula.replaceAll("[\\s']", "").equalsIgnoreCase(other.replaceAll("[\\s']", ""));
  }

  /** Equal as far as a spreadsheet keeps digits. */
  private static boolean sameNumber(String left, String right) {
    double one = AttributeNumbers.doubleOr(left, Double.NaN);
    double other = AttributeNumbers.doubleOr(right, Double.NaN);
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
  }

  /** Describes what is written into a cell, for the register. */
  static String written(Content content) {
    return CellXml.formula(content)
        .map(formula -> "F:" + formula)
        .orElseGet(
            () ->
                content.fold(
                    words -> "T:" + XmlChars.stored(words.text()),
                    figure -> "N:" + AttributeNumbers.plain(figure.value())));
  }
}
