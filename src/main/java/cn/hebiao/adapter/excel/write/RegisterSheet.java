package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.WorkbookPart.SheetEntry;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the register on a worksheet of its own and finds it again, also after others have saved it.
 *
 * @param register what stands on it
 */
record RegisterSheet(SheetEntry sheet, ChangeRegister register) {
  static String xml(ChangeRegister register, OoxmlConformance dialect) {
    CellXml cells = new CellXml("");
    StringBuilder out = new StringBuilder(OoxmlConformance.DECLARATION);
    out.append("<worksheet xmlns=\"%s\"><sheetData>".formatted(dialect.main()));
    List<List<String>> rows = register.rows();
    for (int i = 0; i < rows.size(); i++) {
      out.append("<row r=\"").append(i + 1).append("\">");
      for (int column = 0; column < rows.get(i).size(); column++) {
        Content text = new Content.TextContent(rows.get(i).get(column));
        if (!PlannedCells.shown(text).isEmpty()) {
          out.append(cells.of(new CellRef(i, column), 0, Optional.of(text)));
        }
      }
      out.append("</row>");
    }
    return out.append("</sheetData></worksheet>").toString();
  }

  /** The sheet with the register, if the workbook has one; a mark without a list is not ours. */
  static Optional<RegisterSheet> find(EditedPackage parts, WorkbookPart book) {
    CellReader reader = new CellReader(parts, book);
    return book.sheets().stream()
        .filter(sheet -> sheet.listed().isWorksheet())
        .filter(sheet -> sheet.name().startsWith(WriterWording.CHINESE.register()))
        .map(sheet -> new RegisterSheet(sheet, read(parts.root(sheet.part()), reader)))
        .filter(found -> !found.register().isEmpty())
        .findFirst();
  }

  private static ChangeRegister read(XmlElement root, CellReader reader) {
    SheetGrid grid = new SheetGrid(root);
    List<List<String>> rows = new ArrayList<>();
    for (int row : grid.rows().keySet()) {
      List<String> texts = new ArrayList<>();
      grid.cells(row)
          .forEach(
              (column, cell) -> {
                while (texts.size() < Math.min(column, 16_384)) {
                  texts.add("");
                }
                texts.add(reader.text(cell));
              });
      rows.add(texts);
    }
    return ChangeRegister.of(rows);
  }
}
