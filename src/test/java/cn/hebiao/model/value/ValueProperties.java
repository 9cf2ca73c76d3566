package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class ValueProperties {
  private static final CellRef A1 = CellRef.of("A1");
  private static final Unit TEN_THOUSAND = Units.standard().named("万元").orElseThrow();

  /** The ways in which people write one and the same number. */
  enum Style {
    PLAIN {
      @Override
      String write(BigDecimal number) {
        return number.toPlainString();
      }
    },
    FULL_WIDTH {
      @Override
      String write(BigDecimal number) {
        StringBuilder wide = new StringBuilder();
        number.toPlainString().chars().forEach(sign -> wide.append((char) (sign + 0xFEE0)));
        return wide.toString();
      }
    },
    GROUPED {
      @Override
      String write(BigDecimal number) {
        String pattern = "#,##0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : "");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number);
      }
    },
    GROUPED_WITH_BLANKS {
      @Override
      String write(BigDecimal number) {
        return GROUPED.write(number).replace(',', '\u00A0');
      }
    },
    GROUPED_FULL_WIDTH {
      @Override
      String write(BigDecimal number) {
        return GROUPED.write(number).replace(',', '，');
      }
    },
    IN_BRACKETS {
      @Override
      String write(BigDecimal number) {
        return number.signum() < 0
            ? "（" + number.negate().toPlainString() + "）"
            : number.toPlainString();
      }
    },
    SPACED {
      @Override
      String write(BigDecimal number) {
        return "\u3000 " + number.toPlainString() + "\n\u200B";
      }
    },
    WITH_APOSTROPHE {
      @Override
      String write(BigDecimal number) {
        return "'" + number.toPlainString();
      }
    },
    WITH_FULL_STOP {
      @Override
      String write(BigDecimal number) {
        return number.toPlainString() + "。";
      }
    };

    abstract String write(BigDecimal number);
  }

  @Property(seed = "20261121")
  void anAmountReadsBackHoweverItIsWritten(
      @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal number,
      @ForAll @IntRange(min = 0, max = 4) int decimals,
      @ForAll Style style) {
    BigDecimal written = number.setScale(decimals, RoundingMode.HALF_UP);
    Figure figure = read(style.write(written), Expectation.amount(TEN_THOUSAND));
    assertEquals(0, written.multiply(new BigDecimal("10000")).compareTo(figure.number()));
    assertEquals(decimals, figure.decimals());
    assertEquals(
        0, new BigDecimal("5000").scaleByPowerOfTen(-decimals).compareTo(figure.halfWidth()));
  }

  @Property(seed = "20261121")
  void aUnitInTheCellReadsBack(
      @ForAll @BigRange(min = "-999999", max = "999999") @Scale(2) BigDecimal number,
      @ForAll("units") String unit,
      @ForAll("gaps") String gap) {
    Figure figure = read(number.toPlainString() + gap + unit, Expectation.any());
    assertEquals(unit, figure.unit().label());
    assertEquals(0, figure.unit().toBase(number).compareTo(figure.number()));
    assertEquals(0, number.compareTo(figure.unit().fromBase(figure.number())));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "元", "百元", "千元", "万元", "百万元", "亿元", "%", "‰", "个百分点", "分", "个", "人", "人次", "次", "家", "期",
        "部", "场", "户", "项", "万人次", "㎡", "平方米", "公顷", "亩", "万亩", "天", "个月", "年", "公里", "吨");
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", " ", "\n", "\u3000", "\u00A0", "\u200B");
  }

  @Property(seed = "20261121")
  void aStoredPercentKeepsItsNumberAndTheShownDecimals(
      @ForAll @BigRange(min = "-3", max = "3") @Scale(6) BigDecimal stored,
      @ForAll @IntRange(min = 0, max = 3) int decimals) {
    BigDecimal shown = stored.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    Cell cell =
        new Cell(
            A1, new CellValue.Numeric(stored), shown.toPlainString() + "%", "0%", Optional.empty());
    CellReading reading = ValueReader.read(cell, Expectation.ratio());
    Figure figure = reading.figure().orElseThrow();
    assertEquals(0, stored.compareTo(figure.number()));
    assertEquals(decimals, figure.decimals());
    assertEquals(0, shown.movePointLeft(2).compareTo(reading.shownNumber().orElseThrow()));
    assertTrue(
        stored.subtract(reading.shownNumber().orElseThrow()).abs().compareTo(figure.halfWidth())
            <= 0);
  }

  @Property(seed = "20261121")
  void aLabelThatIsPlainStaysSo(@ForAll String text) {
    String once = PlainText.label(text);
    assertEquals(once, PlainText.label(once));
    String value = PlainText.value(text);
    assertEquals(value, PlainText.value(value));
  }

  @Property(seed = "20261121")
  void noTextBreaksTheReader(@ForAll("wild") String text, @ForAll Expectation.Wanted wanted) {
    Cell cell = Cell.text(A1, text);
    CellReading reading = ValueReader.read(cell, new Expectation(wanted, Unit.NONE));
    assertNotNull(reading.arguments());
    assertEquals(reading.kind() == CellReading.Kind.FIGURE, reading.figure().isPresent());
  }

  @Provide
  Arbitrary<String> wild() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> near =
        Arbitraries.strings()
            .withChars("0123456789.,-+%()（）oOlI 万亿元个约余E#'¥零一十百千/—\u200B\uD800\uDC00\u0000")
            .ofMaxLength(40);
    Arbitrary<String> huge =
        Arbitraries.of("1", ",", "1,", "(", "O", "0.", "十", "万", " ", "\u0301", "\uD800", "-")
            .map(piece -> piece.repeat(10_000));
    return Arbitraries.frequencyOf(Tuple.of(5, any), Tuple.of(10, near), Tuple.of(1, huge));
  }

  private static Figure read(String text, Expectation expected) {
    return ValueReader.read(Cell.text(A1, text), expected).figure().orElseThrow();
  }
}
