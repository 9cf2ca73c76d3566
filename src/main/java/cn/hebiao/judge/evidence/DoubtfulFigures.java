package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a form that are in doubt.
 *
 * @param all each with its cell and reason; a cell comes up once
 */
public record DoubtfulFigures(List<DoubtfulFigure> all) {
  /** None at all. */
  public static final DoubtfulFigures NONE = new DoubtfulFigures(List.of());

  /** Every reason there is to doubt a figure; of one cell the first that holds is told. */
  public static final List<FigureDoubt> DOUBTS =
      List.of(
          new BudgetOfZero(),
          new PartsOutOfScale(),
          new AmountOutOfScale(),
          new FundsTooSmall(),
          new ShareAboveWhole(),
          new FigureBelowZero(),
          new PartOfWhole(),
          new DirectionContradicted(),
          new ActualOutOfScale());

  public DoubtfulFigures {
    all = List.copyOf(all);
  }

  /** Looks for the figures of a form that are in doubt; one in doubt casts none on another. */
  public static DoubtfulFigures of(Form form, EvidenceRules rules) {
    DoubtfulFigures known = NONE;
    Form seen = form.doubting(known::has);
    for (FigureDoubt doubt : DOUBTS) {
      List<DoubtfulFigure> more = doubt.find(seen, rules);
      if (!more.isEmpty()) {
        known = known.and(more);
        seen = form.doubting(known::has);
      }
    }
    return known;
  }

  private DoubtfulFigures and(List<DoubtfulFigure> more) {
    List<DoubtfulFigure> both = new ArrayList<>(all);
    both.addAll(more);
    return new DoubtfulFigures(both);
  }

  /** The same with the cells of findings that were made later. */
  public DoubtfulFigures with(List<Finding> told) {
    List<DoubtfulFigure> more = new ArrayList<>(all);
    for (Finding finding : told) {
      finding
          .cell()
          .map(cell -> new SheetCell(finding.sheet(), Cell.blank(cell)))
          .filter(cell -> more.stream().noneMatch(one -> one.finding().isAt(cell)))
          .ifPresent(cell -> more.add(new DoubtfulFigure(cell, finding)));
    }
    return new DoubtfulFigures(more);
  }

  /** The kinds of findings that doubts make. */
  public static List<FindingCode> codes() {
    return DOUBTS.stream().map(FigureDoubt::code).distinct().toList();
  }

  /** Whether the figure of a cell is in doubt, so that nothing may rest on it. */
  public boolean has(SheetCell cell) {
    return all.stream().anyMatch(one -> !one.unitOnly() && one.finding().isAt(cell));
  }

  /** Whether the unit of amounts is in doubt. */
  public boolean ofUnit() {
    return all.stream().anyMatch(DoubtfulFigure::unitOnly);
  }

  /** Why each is in doubt. */
  public List<Finding> findings() {
    return all.stream().map(DoubtfulFigure::finding).toList();
  }
}
