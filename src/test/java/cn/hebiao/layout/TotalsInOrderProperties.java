package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is blanked, crossed out or overwritten: lowest, computed and highest stay in order. */
class TotalsInOrderProperties {
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MessageFiles.load());
  private static final List<String> INSTEAD = List.of("", "/", "—", "5", "10分", "37", "无", "95%");

  @Test
  void staysInOrder() {
    Tries.of(150, 20230405, TotalsInOrderProperties::inOrder);
  }

  private static void inOrder(Draw draw) {
    long seed = draw.bits();
    Random random = new Random(seed);
    List<Sheet> sheets =
        LayoutProperties.laidOut(seed).stream().map(sheet -> altered(sheet, random)).toList();
    Checked checked = CHECKER.check(new Book("填报.xlsx", BookFormat.XLSX, sheets), "填报.xlsx");
    checked.forms().stream()
        .flatMap(card -> card.computed().stream())
        .forEach(TotalsInOrderProperties::assertOrder);
  }

  private static Sheet altered(Sheet sheet, Random random) {
    List<Cell> cells = new ArrayList<>(sheet.cells().values());
    for (int i = 0; i < 8; i++) {
      int at = random.nextInt(cells.size());
      String text = INSTEAD.get(random.nextInt(INSTEAD.size()));
      Paper paper = new Paper(sheet.name());
      TextTable.put(paper, cells.get(at).ref(), text);
      List<Cell> put = new ArrayList<>(paper.sheet().cells().values());
      cells.set(at, put.isEmpty() ? Cell.blank(cells.get(at).ref()) : put.get(0));
    }
    return new Sheet(
        sheet.name(),
        sheet.hidden(),
        cells,
        sheet.merges(),
        sheet.hiddenRows(),
        sheet.hiddenColumns());
  }

  private static void assertOrder(Totals totals) {
    BigDecimal score = totals.score().orElse(totals.lowest());
    assertTrue(totals.lowest().compareTo(score) <= 0, totals.toString());
    assertTrue(score.compareTo(totals.highest()) <= 0, totals.toString());
    assertTrue(totals.highest().compareTo(totals.weight()) <= 0, totals.toString());
  }
}
