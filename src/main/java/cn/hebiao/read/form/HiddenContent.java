package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Says that a form lies on a hidden sheet or has hidden rows or columns. */
final class HiddenContent {
  private HiddenContent() {}

  static Optional<Finding> of(Sheet sheet, List<Form> forms) {
    return what(sheet, forms.stream().map(Form::range).toList())
        .map(
            what ->
                Finding.of(
                    LayoutCodes.HIDDEN_CONTENT,
                    sheet.name(),
                    Optional.empty(),
                    Message.of("finding.HIDDEN_CONTENT." + what, "sheet", sheet.name())));
  }

  private static Optional<String> what(Sheet sheet, List<CellRange> ranges) {
    if (IssuedMark.on(sheet).isPresent()) {
      return Optional.empty();
    }
    if (sheet.outOfSight()) {
      return Optional.of("veryHidden");
    }
    if (sheet.hidden()) {
      return Optional.of("sheet");
    }
    for (CellRange range : ranges) {
      if (any(sheet.hiddenRows(), range.first().row(), range.last().row())) {
        return Optional.of("rows");
      }
    }
    for (CellRange range : ranges) {
      if (any(sheet.hiddenColumns(), range.first().column(), range.last().column())) {
        return Optional.of("columns");
      }
    }
    return Optional.empty();
  }

  private static boolean any(SortedSet<Integer> hidden, int first, int last) {
    return !hidden.subSet(first, last + 1).isEmpty();
  }
}
