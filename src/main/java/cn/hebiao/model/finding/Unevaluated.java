package cn.hebiao.model.finding;

import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/**
 * A rule that could be neither passed nor failed.
 *
 * @param rule the rule, in the user's words
 * @param sheet the sheet concerned, empty for the whole workbook
 * @param cell the cell concerned, if any
 * @param reason why it could not be evaluated
 */
public record Unevaluated(String rule, String sheet, Optional<CellRef> cell, Message reason) {}
