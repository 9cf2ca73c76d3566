package cn.hebiao.app.text;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRef;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns single values into text for a console. */
final class ConsoleWords {
  // Cell contents may hold line breaks, sequences that would steer the console, or signs that turn
  // the order of letters round.
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029\\s]+");

  private final Messages messages;

  ConsoleWords(Messages messages) {
    this.messages = messages;
  }

  /** The text of one of our own templates, which lay themselves out; the arguments do not. */
  String own(String key, String... args) {
    String[] plain = Arrays.stream(args).map(this::plain).toArray(String[]::new);
    return messages.text(Message.of("cli.text." + key, plain));
  }

  String of(Message message) {
    return plain(messages.text(message));
  }

  /** A text from a file on one line. */
  String plain(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  /** A number in its shortest form. */
  String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** A number, or a mark that there is none. */
  String number(Optional<BigDecimal> number) {
    return number.map(this::number).orElseGet(() -> own("NOTHING"));
  }

  /** A place as Excel writes it; the whole workbook where no sheet is named. */
  String place(String sheet, Optional<CellRef> cell) {
    return sheet.isEmpty()
        ? own("WHOLE_WORKBOOK")
        : plain(sheet) + cell.map(ref -> "!" + ref.name()).orElse("");
  }
}
