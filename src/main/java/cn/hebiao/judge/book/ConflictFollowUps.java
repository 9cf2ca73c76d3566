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
   * Whether what it is held against is told to be wrong, and would agree with it if it were right.
   */
  static boolean isHeldAgainstWrong(Told told, Finding conflict, Set<FindingCode> causes) {
    Optional<String> sheet = conflict.message().arg("sheet");
    Optional<CellRef> source = conflict.message().arg("cell").map(CellRef::of);
    return told.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && causes.contains(f.code()))
        .filter(f -> sheet.equals(Optional.of(f.sheet())))
        .filter(f -> f.cell().map(CellRef::row).equals(source.map(CellRef::row)))
        .anyMatch(f -> f.due().number().isEmpty() || isRight(conflict, f.due().number().get()));
  }

  private static boolean isRight(Finding conflict, BigDecimal due) {
    return conflict
        .stands()
        .number()
        .filter(is -> is.subtract(due).abs().compareTo(due.abs().multiply(ROUNDED)) <= 0)
        .isPresent();
  }
}
