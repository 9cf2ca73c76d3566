package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** From which day a workbook counts its dates. */
enum DateSystem {
  /** The usual one: 1 is 1900-01-01, and the day after 1900-02-28 counts twice. */
  FROM_1900,
  /** That of old Macintosh files: 0 is 1904-01-01. */
  FROM_1904;

  /** 9999-12-31. */
  private static final int LAST_1900 = 2_958_465;

  private static final int GAP = 1462;
  private static final int DOUBLE_DAY = 60;

  static DateSystem of(boolean from1904) {
    return from1904 ? FROM_1904 : FROM_1900;
  }

  boolean is1904() {
    return this == FROM_1904;
  }

  /** The day of a serial number without its time; none where Excel shows ##### instead. */
  Optional<LocalDate> day(BigDecimal serial) {
    int last = is1904() ? LAST_1900 - GAP : LAST_1900;
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(last + 1L)) >= 0) {
      return Optional.empty();
    }
    int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
    if (is1904()) {
      return Optional.of(LocalDate.of(1904, 1, 1).plusDays(days));
    }
    LocalDate base = LocalDate.of(1899, 12, days > DOUBLE_DAY ? 30 : 31);
    return Optional.of(base.plusDays(days));
  }

  /** The serial number of a day. */
  BigDecimal serial(LocalDate day) {
    long days = day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    long from1900 = days > DOUBLE_DAY ? days : days - 1;
    return BigDecimal.valueOf(is1904() ? days - GAP : from1900);
  }
}
