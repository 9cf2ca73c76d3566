package cn.hebiao.face.web;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.Sheet;
import java.util.Optional;

/** A sheet as a table of what its cells show. */
final class PlainSheetView implements SheetView {
  @Override
  public Optional<String> html(ShownSheet shown) {
    return shown.book().sheets().stream()
        .filter(sheet -> shown.sheet().map(sheet.name()::equals).orElse(true))
        .findFirst()
        .map(PlainSheetView::table);
  }

  private static String table(Sheet sheet) {
    StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><title>");
    html.append(escaped(sheet.name())).append("</title><table>");
    int row = -1;
    for (Cell cell : sheet.cells().values()) {
      if (cell.ref().row() != row) {
        row = cell.ref().row();
        html.append("<tr>");
      }
      html.append("<td>").append(escaped(cell.shown()));
    }
    return html.append("</table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
