package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains single cells of a workbook that has been checked. */
public final class Explainer {
  private static final int NEAR = 3;

  private final List<CellUseFinder> finders =
      List.of(new RowUses(), new FundUses(), new TotalUses(), new CheckUses());

  /** Everything about the result beside which we wrote a cell of our own; empty without one. */
  public Optional<Explanation> beside(
      SheetCell cell, List<Subject> subjects, List<Finding> findings) {
    return uses(subjects).stream()
        .filter(use -> use.computed() && use.cell().sheet().equals(cell.sheet()))
        .filter(use -> use.cell().ref().row() == cell.ref().row())
        .filter(use -> use.cell().ref().column() < cell.ref().column())
        .max(
            Comparator.<Use>comparingInt(
                    use -> use.account().title().key().endsWith("SCORE") ? 1 : 0)
                .thenComparing(use -> use.cell().ref().column()))
        .map(use -> explain(use.cell(), subjects, findings));
  }

  private List<Use> uses(List<Subject> subjects) {
    return subjects.stream()
        .flatMap(subject -> finders.stream().flatMap(finder -> finder.uses(subject).stream()))
        .toList();
  }

  /** Everything that the rules have to do with a cell. */
  public Explanation explain(SheetCell cell, List<Subject> subjects, List<Finding> findings) {
    List<Use> uses = uses(subjects);
    List<Account> accounts =
        uses.stream().filter(use -> same(use.cell(), cell)).map(Use::account).distinct().toList();
    List<Finding> own =
        findings.stream()
            .filter(f -> f.sheet().equals(cell.sheet()))
            .filter(f -> f.cell().filter(cell.ref()::equals).isPresent())
            .toList();
    return new Explanation(
        cell, accounts, own, accounts.isEmpty() ? nearest(cell, uses) : List.of());
  }

  private static boolean same(SheetCell one, SheetCell other) {
    return one.sheet().equals(other.sheet()) && one.ref().equals(other.ref());
  }

  /** The results in its own row, and else the nearest used cells of the sheet; each once. */
  private static List<Use> nearest(SheetCell cell, List<Use> uses) {
    List<Use> there = uses.stream().filter(use -> use.cell().sheet().equals(cell.sheet())).toList();
    List<Use> row =
        there.stream()
            .filter(use -> use.computed() && use.cell().ref().row() == cell.ref().row())
            .toList();
    return (row.isEmpty() ? there : row)
        .stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    use -> use.cell().ref(), use -> use, (one, other) -> one))
            .values()
            .stream()
            .sorted(
                Comparator.<Use>comparingInt(use -> distance(use.cell().ref(), cell.ref()))
                    .thenComparing(use -> use.cell().ref()))
            .limit(NEAR)
            .toList();
  }

  private static int distance(CellRef one, CellRef other) {
    return Math.abs(one.row() - other.row()) + Math.abs(one.column() - other.column());
  }
}
