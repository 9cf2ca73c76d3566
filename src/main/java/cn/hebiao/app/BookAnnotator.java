package cn.hebiao.app;

import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.SkippedEdit;
import java.util.List;

/**
 * Writes an edit plan into a copy of a workbook, and takes it out again.
 *
 * <p>All of them work on the bytes of a workbook file that has already been read once, so that what
 * is not a workbook at all is a fault of the caller and ends in an {@link
 * IllegalArgumentException}.
 */
public interface BookAnnotator {
  /**
   * The annotated copy. Whatever an earlier run has left in the workbook is taken out first, so
   * that annotating twice gives the same bytes as annotating once. An empty plan gives the pristine
   * workbook.
   */
  default Annotated annotate(byte[] original, BookFormat format, EditPlan plan) {
    return annotate(original, format, plan, (skipped, signatureDropped) -> List.of());
  }

  /** The annotated copy, whose report also says what the copy leaves out. */
  Annotated annotate(byte[] original, BookFormat format, EditPlan plan, Omissions omissions);

  /** What the report of a copy says once all else has been written. */
  interface Omissions {
    /**
     * The sentences.
     *
     * @param skipped edits of the plan that were not made
     * @param signatureDropped whether a digital signature was taken out
     */
    List<String> told(List<SkippedEdit> skipped, boolean signatureDropped);
  }

  /**
   * A copy in which blank cells are filled as if the agency had done it: they are its own from then
   * on, and {@link #pristine} keeps them. The copy is sealed, see {@link #untouched}.
   */
  Annotated complete(byte[] original, BookFormat format, List<Edit.Fill> fills);

  /**
   * Whether a workbook is just as {@link #complete} has left it, marks that were added afterwards
   * aside.
   */
  boolean untouched(byte[] copy, BookFormat format);

  /**
   * The workbook without anything of ours: the very same bytes where it is not ours. What a clerk
   * has changed since, in cells of ours too, is hers and stays.
   */
  byte[] pristine(byte[] copy, BookFormat format);

  /** Whether the workbook carries our annotations; cheap. */
  boolean ours(byte[] copy, BookFormat format);
}
