package cn.hebiao.judge.book;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What is told of a figure that stands in two places, on account of other findings. */
final class ConflictFollowUps {
  /** The share of a figure that its rounding may be. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.001");

  private ConflictFollowUps() {}

  /**
   * Whether what it is held against, a cell that it names or a number of its own row, is told to be
   * wrong, and would agree with it if it were right.
   */
  static boolean isHeldAgainstWrong(Told told, Finding conflict, Set<FindingCode> causes) {
    String sheet = conflict.message().arg("sheet").orElse(conflict.sheet());
    Optional<Integer> row =
        conflict
            .message()
            .arg("sheet")
            .flatMap(named -> conflict.message().arg("cell"))
            .map(CellRef::of)
            .or(conflict::cell)
            .map(CellRef::row);
    return told.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && causes.contains(f.code()))
        .filter(f -> sheet.equals(f.sheet()) && f.cell().map(CellRef::row).equals(row))
        .filter(f -> !f.cell().equals(conflict.cell()) || !f.sheet().equals(conflict.sheet()))
        .anyMatch(f -> f.due().number().map(due -> isRight(conflict, due)).orElse(true));
  }

  private static boolean isRight(Finding conflict, BigDecimal due) {
    return conflict
        .stands()
        .number()
        .map(is -> is.subtract(due).abs().compareTo(due.abs().multiply(ROUNDED)) <= 0)
        .orElse(true);
  }
}
