package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.property.Tries;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import cn.hebiao.read.form.LayoutCodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

  @Test
  void readsWhatWasLaidOut() {
    Tries.of(200, 20230401, draw -> readsBack(draw.bits()));
  }

  @Tag("slow")
  @Test
  void readsWhatWasLaidOutInAnyWay() {
    Tries.of(2000, 20261121, draw -> readsBack(draw.bits()));
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

  @Test
  void readsWhatWasLaidOutInFiles() {
    Tries.of(
        25,
        20230402,
        draw -> {
          long seed = draw.bits();
          Laid laid = lay(seed);
          Book book = WorkbookFiles.through(laid.sheets(), draw.flag());
          says(laid, RECOGNISER.recognise(book), seed);
        });
  }

  static void readsBack(long seed) {
    Laid laid = lay(seed);
    Book book = new Book("填报.xlsx", BookFormat.XLSX, laid.sheets());
    says(laid, RECOGNISER.recognise(book), seed);
  }

  private static void says(Laid laid, Recognition read, long seed) {
    List<Form> forms = read.forms();
    assertEquals(laid.styles().size(), forms.size(), () -> "forms, seed " + seed + "L");
    for (int i = 0; i < forms.size(); i++) {
      assertEquals(
          Said.of(laid.evaluations().get(i), laid.styles().get(i)),
          Said.of(forms.get(i)),
          () -> "seed " + seed + "L");
    }
    List<Finding> doubts =
        read.findings().stream().filter(f -> !f.is(LayoutCodes.HIDDEN_CONTENT)).toList();
    assertEquals(List.of(), doubts, () -> "findings, seed " + seed + "L");
  }
}
