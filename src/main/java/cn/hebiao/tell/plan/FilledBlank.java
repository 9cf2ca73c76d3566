package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.edit.Edit;

/**
 * A blank cell that is filled.
 *
 * @param edit what is written into which cell
 * @param what what it is, in the user's words
 */
public record FilledBlank(Edit.Fill edit, Message what) {
  /** The same where a rate may get a number format. */
  FilledBlank asReadable() {
    return new FilledBlank(edit.asReadable(), what);
  }
}
