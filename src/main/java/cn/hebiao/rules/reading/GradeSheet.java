package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.GradeScale.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads 等级: a grade and its lower line in each row, best first. */
record GradeSheet(RulebookSource source) {
  private static final String NAME = "等级";
  private static final String FROM = "下限";
  private static final String WORDS = "其他写法";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("等级", List.of(NAME, FROM), List.of(WORDS, "说明"));

  GradeScale read() {
    UniqueNames names = new UniqueNames();
    List<BigDecimal> lines = new ArrayList<>();
    return new GradeScale(source.rows(COLUMNS, row -> Optional.of(grade(row, names, lines))));
  }

  private Grade grade(Row row, UniqueNames names, List<BigDecimal> lines) {
    Optional<BigDecimal> from = row.requiredNumber(FROM);
    if (!lines.isEmpty()
        && from.filter(line -> line.compareTo(lines.get(lines.size() - 1)) >= 0).isPresent()) {
      row.at(FROM).add(RulebookMistake.GRADE_ORDER.with("grade", row.text(NAME)));
    }
    from.ifPresent(lines::add);
    return new Grade(
        names.enter(row, NAME),
        from.orElse(BigDecimal.ZERO),
        source.labels(row.parts(WORDS)),
        row.parts(WORDS));
  }
}
