package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.CopyMaker;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the plan does not name comes out as it went in. */
class NothingElseChangesTest {
  private final Pipeline pipeline = new Pipeline();

  @Test
  void inTheAcceptanceWorkbooks() {
    Map<String, byte[]> books = new LinkedHashMap<>();
    for (Path file : Pipeline.inbox()) {
      books.put(file.getFileName().toString(), Pipeline.bytes(file));
    }
    assertOnlyThePlan(books);
  }

  @Test
  void inWorkbooksWithEverythingAgenciesHave() {
    Map<String, byte[]> books = VariedBooks.made();
    assertTrue(books.size() >= 30);
    assertOnlyThePlan(books);
  }

  @Test
  void inWorkbooksWithWhatOnlyExcelAndWpsWrite() {
    assertOnlyThePlan(VariedBooks.edited());
  }

  @Test
  void inWorkbooksWithOddParts() {
    assertOnlyThePlan(VariedBooks.odd());
  }

  @Test
  @Tag("slow")
  void inWorkbooksSavedByLibreOffice() {
    assertOnlyThePlan(Recalculation.of(VariedBooks.made()));
  }

  @Test
  void aDiscussedCellIsLeftAlone() {
    byte[] book = VariedBooks.edited().get("threaded.xlsx");
    byte[] copy = pipeline.annotate(book, "threaded.xlsx");
    Map<String, byte[]> parts = Receipt.parts(copy);
    assertArrayEquals(
        Receipt.parts(book).get("xl/threadedComments/threadedComment1.xml"),
        parts.get("xl/threadedComments/threadedComment1.xml"));
  }

  /** The receipt itself must notice what it is there for. */
  @Test
  void theReceiptNoticesAChangeThatNobodyPlanned() {
    byte[] book = MadeForms.workbook(1, 1);
    byte[] copy = pipeline.annotate(book, "a.xlsx");
    EditPlan plan = pipeline.plan(book, "a.xlsx");
    assertEquals(List.of(), Receipt.unexpected(book, copy, plan));
    EditPlan less =
        new EditPlan(
            List.of(new Edit.Mark("项目1", CellRef.of("A1"), Severity.ERROR)), plan.report());
    assertFalse(Receipt.unexpected(book, copy, less).isEmpty());
    assertFalse(Receipt.unexpected(MadeForms.workbook(2, 1), copy, plan).isEmpty());
  }

  private void assertOnlyThePlan(Map<String, byte[]> books) {
    Map<String, List<String>> unexpected = new TreeMap<>();
    books.forEach(
        (name, book) -> {
          CopyMaker.Copy made = pipeline.copy(book, name);
          EditPlan plan = made.plan();
          byte[] copy = made.annotated().bytes();
          assertTrue(plan.edits().size() > 10, () -> name + " was not recognised");
          List<String> changes = Receipt.unexpected(book, copy, plan);
          if (!changes.isEmpty()) {
            unexpected.put(name, changes.subList(0, Math.min(5, changes.size())));
          }
          assertArrayEquals(copy, pipeline.annotate(copy, name), name + " annotated again");
        });
    assertEquals(Map.of(), unexpected);
  }
}
