package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;

/**
 * A blank cell of a form that we do not fill.
 *
 * @param cell the blank cell
 * @param what what belongs into it, in the user's words
 * @param why why it does not follow from the form
 */
public record UnfilledBlank(SheetCell cell, Message what, Message why) {}
