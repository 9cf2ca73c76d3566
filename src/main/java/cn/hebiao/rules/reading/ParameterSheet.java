package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.Parameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads 参数: a threshold by name in each row. */
record ParameterSheet(RulebookSource source) {
  private static final String NAME = "参数";
  private static final String VALUE = "值";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("参数", List.of(NAME, VALUE), List.of("说明"));

  Parameters read() {
    UniqueNames names = new UniqueNames();
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (Row row : source.rows(COLUMNS, Optional::of)) {
      String name = names.enter(row, NAME);
      row.requiredNumber(VALUE).ifPresent(value -> values.put(name, value));
    }
    return new Parameters(values);
  }
}
