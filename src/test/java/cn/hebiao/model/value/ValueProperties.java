package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  private static final List<String> UNITS =
      List.of(
          "元", "百元", "千元", "万元", "百万元", "亿元", "%", "‰", "个百分点", "分", "个", "人", "人次", "次", "家", "期",
          "部", "场", "户", "项", "万人次", "㎡", "平方米", "公顷", "亩", "万亩", "天", "个月", "年", "公里", "吨");
  private static final String NEAR_NUMBERS =
      "0123456789.,-+%()（）oOlI 万亿元个约余E#'¥零一十百千/—\u200B\uD800\uDC00\u0000";
  private static final List<String> REPEATED =
      List.of("1", ",", "1,", "(", "O", "0.", "十", "万", " ", "\u0301", "\uD800", "-");

  @Test
  void anAmountReadsBackHoweverItIsWritten() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          BigDecimal number = draw.decimal("-99999999999", "99999999999", 4);
          int decimals = draw.between(0, 4);
          BigDecimal written = number.setScale(decimals, RoundingMode.HALF_UP);
          String text = draw.of(Style.values()).write(written);
          Figure figure = read(text, Expectation.amount(TEN_THOUSAND));
          assertEquals(0, written.multiply(new BigDecimal("10000")).compareTo(figure.number()));
          assertEquals(decimals, figure.decimals());
          assertEquals(
              0, new BigDecimal("5000").scaleByPowerOfTen(-decimals).compareTo(figure.halfWidth()));
        });
  }

  @Test
  void aUnitInTheCellReadsBack() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          BigDecimal number = draw.decimal("-999999", "999999", 2);
          String unit = draw.of(UNITS);
          String gap = draw.of("", " ", "\n", "\u3000", "\u00A0", "\u200B");
          Figure figure = read(number.toPlainString() + gap + unit, Expectation.any());
          assertEquals(unit, figure.unit().label());
          assertEquals(0, figure.unit().toBase(number).compareTo(figure.number()));
          assertEquals(0, number.compareTo(figure.unit().fromBase(figure.number())));
        });
  }

  @Test
  void aStoredPercentKeepsItsNumberAndTheShownDecimals() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          BigDecimal stored = draw.decimal("-3", "3", 6);
          int decimals = draw.between(0, 3);
          BigDecimal shown = stored.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
          Cell cell =
              new Cell(
                  A1,
                  new CellValue.Numeric(stored),
                  shown.toPlainString() + "%",
                  "0%",
                  Optional.empty());
          CellReading reading = ValueReader.read(cell, Expectation.ratio());
          Figure figure = reading.figure().orElseThrow();
          assertEquals(0, stored.compareTo(figure.number()));
          assertEquals(decimals, figure.decimals());
          BigDecimal seen = reading.shownNumber().orElseThrow();
          assertEquals(0, shown.movePointLeft(2).compareTo(seen));
          assertTrue(stored.subtract(seen).abs().compareTo(figure.halfWidth()) <= 0);
        });
  }

  @Test
  void aLabelThatIsPlainStaysSo() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          String text = draw.text(255);
          String once = PlainText.label(text);
          assertEquals(once, PlainText.label(once));
          String value = PlainText.value(text);
          assertEquals(value, PlainText.value(value));
        });
  }

  @Test
  void noTextBreaksTheReader() {
    Tries.of(
        1000,
        20261121,
        draw -> {
          Cell cell = Cell.text(A1, draw.from(ValueProperties::wild));
          Expectation.Wanted wanted = draw.of(Expectation.Wanted.values());
          CellReading reading = ValueReader.read(cell, new Expectation(wanted, Unit.NONE));
          assertNotNull(reading.arguments());
          assertEquals(
              reading.kind() == CellReading.ReadingKind.FIGURE, reading.figure().isPresent());
        });
  }

  private static String wild(Draw draw) {
    if (draw.onceIn(16)) {
      return draw.of(REPEATED).repeat(10_000);
    }
    return draw.onceIn(3) ? draw.text(60) : draw.textOf(NEAR_NUMBERS, 40);
  }

  private static Figure read(String text, Expectation expected) {
    return ValueReader.read(Cell.text(A1, text), expected).figure().orElseThrow();
  }
}
