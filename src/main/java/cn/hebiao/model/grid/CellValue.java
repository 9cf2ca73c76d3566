package cn.hebiao.model.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a cell stores: a closed set in which blanks and error values are members, never null. */
public sealed interface CellValue {
  /** The one blank value. */
  CellValue BLANK = new Blank();

  /** The stored number, where the cell holds one (dates hold their serial number). */
  default Optional<BigDecimal> number() {
    return Optional.empty();
  }

  /** The date that Excel shows instead of a number. */
  default Optional<LocalDate> date() {
    return Optional.empty();
  }

  /** The error that the cell holds, for example {@code #DIV/0!}. */
  default Optional<String> error() {
    return Optional.empty();
  }

  /** The stored text; empty for every other kind. */
  default String text() {
    return "";
  }

  default boolean isBlank() {
    return false;
  }

  /** Nothing is stored. */
  record Blank() implements CellValue {
    @Override
    public boolean isBlank() {
      return true;
    }
  }

  /** Text; rich text without its formats. */
  record Text(String text) implements CellValue {
    @Override
    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /** A number, snapped to the 15 significant digits that Excel itself keeps. */
  record Numeric(BigDecimal value) implements CellValue {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(value);
    }
  }

  /** A number under a date format: often a text such as 1-12 that Excel has turned into a date. */
  record DateSerial(BigDecimal serial, LocalDate day) implements CellValue {
    @Override
    public Optional<BigDecimal> number() {
      return Optional.of(serial);
    }

    @Override
    public Optional<LocalDate> date() {
      return Optional.of(day);
    }
  }

  /** TRUE or FALSE. */
  record Logical(boolean value) implements CellValue {}

  /** An Excel error value such as {@code #REF!}. */
  record ErrorValue(String code) implements CellValue {
    @Override
    public Optional<String> error() {
      return Optional.of(code);
    }
  }
}
