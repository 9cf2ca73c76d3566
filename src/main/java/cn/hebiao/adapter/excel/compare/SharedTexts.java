package cn.hebiao.adapter.excel.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells point to by number, read when the first of them is asked for. */
final class SharedTexts {
  private final Optional<byte[]> part;
  private Optional<List<String>> texts = Optional.empty();

  SharedTexts(Optional<byte[]> part) {
    this.part = part;
  }

  String shown(SheetContent.Cell cell) {
    return cell.shared() ? text(cell.shown().strip()) : cell.shown();
  }

  private String text(String number) {
    if (texts.isEmpty()) {
      texts = Optional.of(read());
    }
    try {
      return texts.get().get(Integer.parseInt(number));
    } catch (NumberFormatException | IndexOutOfBoundsException unknown) {
      return "#" + number;
    }
  }

  private List<String> read() {
    List<String> read = new ArrayList<>();
    if (part.isPresent()) {
      XmlCursor xml = new XmlCursor(part.get());
      while (xml.child(1)) {
        read.add(xml.element().text());
      }
    }
    return read;
  }
}
