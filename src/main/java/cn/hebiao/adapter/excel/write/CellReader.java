package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.tell.edit.Content;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what single cells of a sheet hold; shared strings are opened only when one is met. */
final class CellReader {
  private final EditedPackage parts;
  private final WorkbookPart book;
  private Optional<SharedStrings> shared = Optional.empty();

  CellReader(EditedPackage parts, WorkbookPart book) {
    this.parts = parts;
    this.book = book;
  }

  /** Whether a cell element holds nothing that an agency could have meant. */
  boolean isBlank(XmlElement cell) {
    return cell.child("f").isEmpty() && text(cell).isBlank();
  }

  /** The stored text, or the stored value as it is written. */
  String text(XmlElement cell) {
    String type = cell.attribute("t").orElse("n");
    if (type.equals("inlineStr")) {
      return cell.child("is").map(CellReader::richText).orElse("");
    }
    String value = cell.child("v").map(XmlElement::text).orElse("");
    if (type.equals("s")) {
      return shared().at(value).orElse("");
    }
    return type.equals("str") ? XmlChars.unescapeCell(value) : value;
  }

  /** The text of a string item, its phonetic hints left out. */
  static String richText(XmlElement item) {
    String text =
        item.children().stream()
            .map(
                child ->
                    child.is("t")
                        ? child.text()
                        : child.is("r") ? child.child("t").map(XmlElement::text).orElse("") : "")
            .collect(Collectors.joining());
    return XmlChars.unescapeCell(text);
  }

  private SharedStrings shared() {
    if (shared.isEmpty()) {
      shared =
          Optional.of(
              SharedStrings.of(parts, book.relations().related("sharedStrings"), text -> {}));
    }
    return shared.get();
  }

  /** Whether a cell still holds what we wrote, as {@link #written} describes it. */
  boolean holds(XmlElement cell, String written) {
    String body = written.substring(Math.min(2, written.length()));
    Optional<String> formula = cell.child("f").map(XmlElement::text);
    if (written.startsWith("F:")) {
      return formula.isPresent()
          && (isFollower(cell) || squeezed(formula.get()).equals(squeezed(body)));
    }
    if (formula.isPresent()) {
      return false;
    }
    String text = text(cell);
    return written.startsWith("N:") ? sameNumber(text, body) : text.equals(body);
  }

  /** A cell that shares the formula of another one, as Excel may save rows of like formulas. */
  private static boolean isFollower(XmlElement cell) {
    return cell.child("f")
        .filter(f -> f.attribute("t").filter("shared"::equals).isPresent() && f.text().isEmpty())
        .isPresent();
  }

  /** Without what programs add or leave out at will: blanks and the quotes of sheet names. */
  private static String squeezed(String formula) {
    return formula.replaceAll("[\\s']", "").toUpperCase(Locale.ROOT);
  }

  /** Equal as far as a spreadsheet keeps digits. */
  private static boolean sameNumber(String left, String right) {
    double one = AttributeNumbers.doubleOr(left, Double.NaN);
    double other = AttributeNumbers.doubleOr(right, Double.NaN);
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
  }

  /** Describes what is written into a cell, for the register. */
  static String written(Content content) {
    return content.fold(
        words ->
            words
                .formula()
                .map(formula -> "F:" + formula)
                .orElseGet(() -> "T:" + XmlChars.stored(words.text())),
        figure ->
            figure
                .formula()
                .map(formula -> "F:" + formula)
                .orElseGet(() -> "N:" + AttributeNumbers.plain(figure.value())));
  }
}
