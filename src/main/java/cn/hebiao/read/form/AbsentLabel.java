package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.Role;

/**
 * A label that was not found where a form should have it.
 *
 * @param role what the label stands for
 * @param sheet the sheet
 * @param place the cell to look at
 * @param column whether a whole column of the table was not read for want of it
 */
public record AbsentLabel(Role role, String sheet, CellRef place, boolean column) {}
