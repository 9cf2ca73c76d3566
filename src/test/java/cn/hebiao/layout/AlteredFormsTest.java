package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.author.blindspot.Alteration;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.BlindSpots;
import cn.hebiao.author.blindspot.CellRole;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Slips in forms of any layout: whatever it is, a wrong weight, score, total or rate is noticed.
 */
@Tag("slow")
class AlteredFormsTest {
  private static final int FORMS = 12;
  private static final Messages MESSAGES = MessageFiles.load();
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MESSAGES);

  @Test
  void slipsAreNoticedInAnyLayout() {
    BlindSpots coverage = new BlindSpots(Shelves.NATIONAL, MESSAGES, AlteredFormsTest::check);
    List<AlterationTrial> must = new ArrayList<>();
    int clean = 0;
    for (long seed = 1; clean < FORMS && seed < 40L * FORMS; seed++) {
      Book book = book(seed);
      Checked checked = check(book);
      if (checked.forms().size() == 1
          && checked.count(Severity.ERROR) + checked.count(Severity.WARNING) == 0) {
        clean++;
        coverage.of(book).stream()
            .filter(AlterationTrial::mustBeNoticed)
            .filter(trial -> !withinRounding(trial))
            .forEach(must::add);
      }
    }
    assertEquals(FORMS, clean, "clean forms");
    List<AlterationTrial> missed = must.stream().filter(trial -> !trial.noticed()).toList();
    System.out.println("generated forms: " + must.size() + " slips, missed " + missed.size());
    missed.forEach(
        t -> System.out.println(t.part() + " " + t.slip() + " " + t.cell() + " " + t.altered()));
    assertTrue(must.size() > 1000, must.size() + " slips");
    assertTrue(missed.size() * 100L <= must.size(), () -> missed.toString());
    assertEquals(
        List.of(),
        missed.stream().filter(trial -> trial.slip() == Alteration.BLANKED).toList(),
        "blank weights and scores");
  }

  /** One in a thousand is inside the rounding of a rate that is written as a whole per cent. */
  private static boolean withinRounding(AlterationTrial trial) {
    return trial.part() == CellRole.FUND_AMOUNT
        && (trial.slip() == Alteration.ONE_MORE || trial.slip() == Alteration.ONE_LESS);
  }

  private static Checked check(Book book) {
    return CHECKER.check(book, book.fileName());
  }

  private static Book book(long seed) {
    Random random = new Random(seed);
    Style style = new Style(random);
    Press press = new Press(clean(random), style, new Paper("表"), 0);
    press.print();
    return new Book("填报.xlsx", BookFormat.XLSX, press.sheets());
  }

  /** An evaluation without mistakes: weights of 90 beside the fund row, all targets met. */
  private static Evaluation clean(Random random) {
    Evaluation madeUp = Evaluation.madeUp(random);
    List<Evaluation.Line> lines = new ArrayList<>();
    int left = 90;
    for (int i = 0; i < madeUp.lines().size(); i++) {
      Evaluation.Line line = madeUp.lines().get(i);
      int rest = madeUp.lines().size() - i - 1;
      int weight = rest == 0 ? left : Math.max(1, Math.min(left - rest, left / (rest + 1)));
      left -= weight;
      String points = BigDecimal.valueOf(weight).toPlainString();
      lines.add(
          new Evaluation.Line(
              line.level1(),
              line.level2(),
              line.name(),
              line.nature(),
              line.target(),
              line.unit(),
              line.actual(),
              points,
              points,
              ""));
    }
    return new Evaluation(madeUp.agency(), madeUp.project(), madeUp.year(), lines);
  }
}
