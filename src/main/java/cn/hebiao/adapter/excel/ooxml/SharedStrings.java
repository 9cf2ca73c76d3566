package cn.hebiao.adapter.excel.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The texts that the cells of a workbook refer to by their number.
 *
 * @param texts without formats, in their order
 */
public record SharedStrings(List<String> texts) {
  /**
   * Those of the shared strings part; none where there is no such part.
   *
   * @param met is told each text as soon as it is read, so that it can refuse too many
   */
  public static SharedStrings of(ZipParts parts, Optional<String> part, Consumer<String> met) {
    List<String> texts = new ArrayList<>();
    if (part.isPresent()) {
      try (XmlCursor xml = parts.xml(part.get())) {
        xml.root();
        while (xml.child(1)) {
          if (xml.is("si")) {
            String text = UnformattedText.of(xml);
            met.accept(text);
            texts.add(text);
          }
        }
      }
    }
    return new SharedStrings(texts);
  }

  /** The text of a number as a cell stores it; empty where there is no such text. */
  public Optional<String> at(String number) {
    try {
      int index = Integer.parseInt(number.strip());
      return index < 0 || index >= texts.size() ? Optional.empty() : Optional.of(texts.get(index));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
