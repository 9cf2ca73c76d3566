package cn.hebiao.tell.edit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What goes into one cell. */
public sealed interface Content {
  /** Goes on with whichever of the two it is. */
  <R> R fold(Function<TextContent, R> words, Function<NumberContent, R> figure);

  /**
   * Text, never read as a formula by itself.
   *
   * @param text the text, also the cached value of the formula
   * @param formula an Excel formula that gives the text, without the equals sign; empty for plain
   *     text
   */
  record TextContent(String text, Optional<String> formula) implements Content {
    /** Plain text. */
    public TextContent(String text) {
      this(text, Optional.empty());
    }

    @Override
    public <R> R fold(Function<TextContent, R> words, Function<NumberContent, R> figure) {
      return words.apply(this);
    }
  }

  /**
   * A number, live where a formula is given.
   *
   * @param value the value, also the cached value of the formula
   * @param formula an Excel formula without the equals sign, over cells of the same workbook
   * @param format the number format code, for example {@code 0.00}
   */
  record NumberContent(BigDecimal value, Optional<String> formula, String format)
      implements Content {
    @Override
    public <R> R fold(Function<TextContent, R> words, Function<NumberContent, R> figure) {
      return figure.apply(this);
    }
  }
}
