package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/**
 * One mistake in a rulebook workbook.
 *
 * @param sheet name of the sheet it is on
 * @param cell the cell to be mended; empty where the sheet as a whole is meant
 * @param message what is wrong; its template also says what to do
 */
public record RulebookProblem(String sheet, Optional<CellRef> cell, Message message) {}
