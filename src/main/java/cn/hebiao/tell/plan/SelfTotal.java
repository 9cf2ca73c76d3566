package cn.hebiao.tell.plan;

import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sum of a form's self scores, and of our own where the agency wrote none, as a formula. */
final class SelfTotal {
  private final String sheet;
  private final List<String> terms = new ArrayList<>();
  private Optional<CellRef> runStart = Optional.empty();
  private Optional<CellRef> runEnd = Optional.empty();

  private SelfTotal(String sheet) {
    this.sheet = sheet;
  }

  static String of(Scorecard card, String sheet) {
    SelfTotal total = new SelfTotal(sheet);
    card.funds().ifPresent(total::add);
    RowBlanks.counted(card).forEach(row -> total.add(row, card));
    total.endRun();
    return "ROUND(SUM(" + String.join(",", total.terms) + "),4)";
  }

  private void add(FundScore fund) {
    Optional<SheetCell> cell = fund.block().total().flatMap(line -> line.score());
    boolean filled = fund.self().isEmpty() && fund.decided();
    add(cell.map(Set::of).orElse(Set.of()), fund.self().or(fund::computed), filled);
  }

  private void add(ScoredRow row, Scorecard card) {
    add(RowBlanks.cells(row), RowBlanks.settled(row, card), true);
  }

  /** Cells that hold numbers, or will, are named; else the points stand in the formula. */
  private void add(Set<SheetCell> cells, Optional<BigDecimal> points, boolean filled) {
    boolean live =
        !cells.isEmpty()
            && cells.stream()
                .allMatch(
                    cell ->
                        cell.sheet().equals(sheet)
                            && (cell.isBlank()
                                ? filled
                                : cell.cell().value().number().isPresent()));
    if (live) {
      cells.forEach(cell -> cell(cell.ref()));
    } else {
      points.ifPresent(p -> terms.add(p.toPlainString()));
    }
  }

  private void cell(CellRef ref) {
    boolean next =
        runEnd
            .filter(end -> end.column() == ref.column() && end.row() + 1 == ref.row())
            .isPresent();
    if (!next) {
      endRun();
      runStart = Optional.of(ref);
    }
    runEnd = Optional.of(ref);
  }

  private void endRun() {
    runStart.ifPresent(
        start -> {
          CellRef end = runEnd.orElse(start);
          terms.add(start.equals(end) ? start.name() : start.name() + ":" + end.name());
        });
    runStart = Optional.empty();
    runEnd = Optional.empty();
  }
}
