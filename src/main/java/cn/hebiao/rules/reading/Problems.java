package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the problems of one workbook while it is read. */
final class Problems {
  private final List<RulebookProblem> found = new ArrayList<>();

  void onSheet(String sheet, Message message) {
    found.add(new RulebookProblem(sheet, Optional.empty(), message));
  }

  /** A collector that knows where its problems are. */
  At at(String sheet, CellRef cell) {
    return message -> found.add(new RulebookProblem(sheet, Optional.of(cell), message));
  }

  At at(String sheet, Cell cell) {
    return at(sheet, cell.ref());
  }

  void add(RulebookProblem problem) {
    found.add(problem);
  }

  List<RulebookProblem> found() {
    return List.copyOf(found);
  }

  /** Takes the problems of one cell. */
  @FunctionalInterface
  interface At {
    void add(Message message);
  }
}
