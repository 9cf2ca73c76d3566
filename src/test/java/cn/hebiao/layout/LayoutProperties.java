package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.FormRecogniser;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.BookFormat;
import cn.hebiao.core.grid.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever the layout, what is read is what was laid out. */
class LayoutProperties {
  private static final FormRecogniser RECOGNISER = new FormRecogniser(Shelves.NATIONAL.labels());
  private static final List<Evaluation> PUBLISHED =
      Shelves.workbooks(Path.of("workbooks", "inbox")).stream()
          .map(Shelves::read)
          .flatMap(
              book -> new FormRecogniser(Shelves.ALL.labels()).recognise(book).forms().stream())
          .flatMap(form -> Evaluation.of(form).stream())
          .toList();

  @Property(tries = 200, seed = "20230401", edgeCases = EdgeCasesMode.NONE)
  void readsWhatWasLaidOut(@ForAll long seed) {
    readsBack(seed);
  }

  @Tag("slow")
  @Property(seed = "20261121", tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatWasLaidOutInAnyWay(@ForAll long seed) {
    readsBack(seed);
  }

  /** Some forms laid out on one sheet or more. */
  record Laid(List<Evaluation> evaluations, List<Style> styles, List<Sheet> sheets) {}

  static List<Sheet> laidOut(long seed) {
    return lay(seed).sheets();
  }

  static Laid lay(long seed) {
    Random random = new Random(seed);
    List<Style> styles = new ArrayList<>();
    List<Evaluation> evaluations = new ArrayList<>();
    List<Sheet> sheets = List.of();
    Paper paper = new Paper("表");
    int row = 0;
    int forms = random.nextInt(6) == 0 ? 2 : 1;
    for (int i = 0; i < forms; i++) {
      Evaluation evaluation =
          i == 0 && random.nextInt(3) == 0
              ? PUBLISHED.get(random.nextInt(PUBLISHED.size()))
              : Evaluation.madeUp(random);
      Style style = new Style(random);
      Press press = new Press(evaluation, style, paper, row);
      row = press.print() + 1;
      styles.add(style);
      evaluations.add(evaluation);
      sheets = press.sheets();
      if (sheets.size() > 1) {
        break;
      }
    }
    return new Laid(evaluations, styles, sheets);
  }

  static void readsBack(long seed) {
    Laid laid = lay(seed);
    List<Form> read =
        RECOGNISER.recognise(new Book("填报.xlsx", BookFormat.XLSX, laid.sheets())).forms();
    assertEquals(laid.styles().size(), read.size(), () -> "forms, seed " + seed + "L");
    for (int i = 0; i < read.size(); i++) {
      assertEquals(
          Said.of(laid.evaluations().get(i), laid.styles().get(i)),
          Said.of(read.get(i)),
          () -> "seed " + seed + "L");
    }
  }
}
