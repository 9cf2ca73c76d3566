package cn.hebiao.app;

import cn.hebiao.tell.edit.SkippedEdit;
import java.util.List;

/**
 * An annotated copy of a workbook.
 *
 * @param bytes the file's content
 * @param skipped edits of the plan that were not made, each with its reason
 * @param signatureDropped whether the original carried a digital signature, which no copy can keep
 */
public record Annotated(byte[] bytes, List<SkippedEdit> skipped, boolean signatureDropped) {
  public Annotated {
    skipped = List.copyOf(skipped);
  }
}
