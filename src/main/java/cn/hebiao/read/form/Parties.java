package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a form says fills it, and the department above.
 *
 * <p>Whoever is named as filing is the filer, then whoever carries the project out; a filer of the
 * department's own name is one only where nobody else is named. A department alone stands for the
 * filer.
 *
 * @param filers who is named under labels of filing, 单位名称 or 填报单位
 * @param implementers who is named under labels such as 实施单位
 * @param departments who is named under labels such as 主管部门
 */
record Parties(List<SheetCell> filers, List<SheetCell> implementers, List<SheetCell> departments) {

  static Parties in(LabelledValues values, int from, int to) {
    return new Parties(
        values.values(from, to, Role.AGENCY),
        single(values.values(from, to, Role.IMPLEMENTER)),
        values.values(from, to, Role.DEPARTMENT));
  }

  /** Without those that are many: 各县农业农村局. */
  private static List<SheetCell> single(List<SheetCell> named) {
    return named.stream()
        .filter(cell -> !LabelText.normalise(cell.words()).startsWith("各"))
        .toList();
  }

  static Parties in(LabelledValues values, Header header, int last) {
    return new Parties(
        values.inColumn(header, last, Role.AGENCY),
        values.inColumn(header, last, Role.IMPLEMENTER),
        values.inColumn(header, last, Role.DEPARTMENT));
  }

  /** These parties, and others where none of a kind is named. */
  Parties and(Parties others) {
    return new Parties(
        filers.isEmpty() ? others.filers : filers,
        implementers.isEmpty() ? others.implementers : implementers,
        departments.isEmpty() ? others.departments : departments);
  }

  /** Who fills the form, by a label of its own; empty where only a department is named. */
  Optional<SheetCell> filer() {
    Optional<String> above = strict().or(() -> first(departments)).map(Parties::key);
    return filers.stream()
        .filter(cell -> !above.equals(Optional.of(key(cell))))
        .findFirst()
        .or(() -> first(implementers))
        .or(() -> first(filers));
  }

  /** Who stands for the agency. */
  Optional<SheetCell> agency() {
    return filer().or(() -> first(departments));
  }

  /** The department above. */
  Optional<SheetCell> department() {
    return strict()
        .or(
            () ->
                first(departments)
                    .filter(cell -> !Optional.of(key(cell)).equals(filer().map(Parties::key))));
  }

  /** What may be read as the filer of the form under labels of filing. */
  Stream<SheetCell> rivals() {
    Optional<String> above = department().map(Parties::key);
    return filers.stream().filter(cell -> !above.equals(Optional.of(key(cell))));
  }

  /** A department under a label that cannot mean the filer. */
  private Optional<SheetCell> strict() {
    return departments.stream()
        .filter(cell -> filers.stream().noneMatch(filer -> filer.ref().equals(cell.ref())))
        .findFirst();
  }

  private static Optional<SheetCell> first(Collection<SheetCell> cells) {
    return cells.stream().findFirst();
  }

  private static String key(SheetCell cell) {
    return LabelText.normalise(LabelledValues.name(cell));
  }
}
