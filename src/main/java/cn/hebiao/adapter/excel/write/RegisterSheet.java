package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the register on a worksheet of its own and finds it again, also after others have saved it.
 */
final class RegisterSheet {
  private RegisterSheet() {}

  static String xml(ChangeRegister register, OoxmlConformance conformance) {
    CellXml cells = new CellXml("");
    StringBuilder out = new StringBuilder(OoxmlConformance.declaration());
    out.append("<worksheet xmlns=\"%s\"><sheetData>".formatted(conformance.main()));
    List<List<String>> rows = register.rows();
    for (int i = 0; i < rows.size(); i++) {
      out.append("<row r=\"").append(i + 1).append("\">");
      for (int column = 0; column < rows.get(i).size(); column++) {
        String text = rows.get(i).get(column);
        if (!text.isEmpty()) {
          CellRef cell = new CellRef(i, column);
          out.append(cells.of(cell, 0, Optional.of(new Content.TextContent(text))));
        }
      }
      out.append("</row>");
    }
    return out.append("</sheetData></worksheet>").toString();
  }

  /** The sheet with the register, if the workbook has one; a mark without a list is not ours. */
  static Optional<WorkbookPart.SheetEntry> find(EditedPackage parts, WorkbookPart book) {
    CellReader reader = new CellReader(parts, book);
    return book.sheets().stream()
        .filter(WorkbookPart.SheetEntry::isWorksheet)
        .filter(sheet -> sheet.name().startsWith(WriterWording.CHINESE.register()))
        .filter(
            sheet ->
                new SheetGrid(parts.root(sheet.part()))
                    .cell(new CellRef(0, 0))
                    .map(reader::text)
                    .filter(ChangeRegister.MARK::equals)
                    .isPresent())
        .filter(sheet -> !read(parts, book, sheet).isEmpty())
        .findFirst();
  }

  static ChangeRegister read(
      EditedPackage parts, WorkbookPart book, WorkbookPart.SheetEntry sheet) {
    SheetGrid grid = new SheetGrid(parts.root(sheet.part()));
    CellReader reader = new CellReader(parts, book);
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
