package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.CrossCheck.Relation;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.Validity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads 勾稽: two expressions that must stand in a relation, in each row.
 *
 * @param source the workbook
 * @param names what formulas may use
 * @param ids takes the checks' ids
 * @param premises takes the premises, to be looked up when all checks are known
 */
record CheckSheet(
    RulebookSource source, KnownNames names, UniqueNames ids, PremiseReader premises) {
  private static final String ID = "编号";
  private static final String NAME = "名称";
  private static final String KINDS = "表种";
  private static final String LEFT = "左式";
  private static final String RELATION = "关系";
  private static final String RIGHT = "右式";
  private static final String TOLERANCE = "容差";
  private static final String SEVERITY = "严重程度";
  private static final String WHEN = "适用条件";
  private static final String TARGET = "指向";
  private static final String ADVICE = "提示";
  private static final String STATUS = "状态";
  private static final String FROM = "起始年度";
  private static final String TO = "终止年度";
  private static final String MISSING = "缺数处理";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns(
          "勾稽",
          List.of(ID, NAME, LEFT, RELATION, RIGHT),
          List.of(
              KINDS,
              TOLERANCE,
              SEVERITY,
              WHEN,
              TARGET,
              ADVICE,
              STATUS,
              FROM,
              TO,
              MISSING,
              PremiseReader.COLUMN));

  List<CrossCheck> read() {
    return source.rows(COLUMNS, this::check);
  }

  private Optional<CrossCheck> check(Row row) {
    String id = ids.enter(row, ID);
    Optional<Formula> left = FormulaCell.number(row, LEFT, names).required();
    Optional<Formula> right = FormulaCell.number(row, RIGHT, names).required();
    Validity validity = premises.validity(row, id, FROM, TO, List.of());
    List<FormKind> kinds = row.choices(KINDS, AllowedWords.FORM_KIND);
    Relation relation = row.choice(RELATION, AllowedWords.RELATION, Relation.EQUAL);
    BigDecimal tolerance = row.notNegative(TOLERANCE);
    Severity severity = row.choice(SEVERITY, AllowedWords.SEVERITY, Severity.ERROR);
    Optional<Formula> when = FormulaCell.condition(row, WHEN, names).optional();
    String target = target(row);
    Status status = row.choice(STATUS, AllowedWords.STATUS, Status.ACTIVE);
    return left.flatMap(
        one ->
            right.map(
                other ->
                    new CrossCheck(
                        id,
                        row.text(NAME),
                        kinds,
                        one,
                        relation,
                        other,
                        tolerance,
                        severity,
                        when,
                        target,
                        row.text(ADVICE),
                        status,
                        validity,
                        row.choice(
                            MISSING,
                            AllowedWords.CHECK_WHEN_MISSING,
                            CrossCheck.CheckWhenMissing.OPEN))));
  }

  private String target(Row row) {
    String target = row.plain(TARGET);
    if (!target.isEmpty()) {
      names.check(TARGET, target, row.at(TARGET));
    }
    return target;
  }
}
