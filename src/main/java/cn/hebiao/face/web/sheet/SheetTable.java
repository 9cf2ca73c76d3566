package cn.hebiao.face.web.sheet;

import cn.hebiao.app.view.CellLook;
import cn.hebiao.app.view.SheetLook;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One sheet as a table with its letters above and its numbers at the left. */
final class SheetTable {
  private static final int NUMBER_WIDTH = 44;
  private static final String PAPER = "ffffff";
  private static final String BLACK = "000000";

  private final Sheet sheet;
  private final SheetLook look;
  private final SheetWindow window;
  private final List<NumberedFinding> findings;
  private final Messages messages;

  SheetTable(
      Sheet sheet,
      SheetLook look,
      SheetWindow window,
      List<NumberedFinding> findings,
      Messages messages) {
    this.sheet = sheet;
    this.look = look;
    this.window = window;
    this.findings = findings;
    this.messages = messages;
  }

  void write(Markup page) {
    int first = window.shown().first().column();
    int last = window.shown().last().column();
    int width = NUMBER_WIDTH;
    for (int column = first; column <= last; column++) {
      width += shownWidth(column);
    }
    page.raw("<table id=\"sheet\" class=\"sheet\"").attribute("width", width).raw(">");
    page.raw("<caption>").text(sheet.name()).raw("</caption><colgroup><col");
    page.attribute("width", NUMBER_WIDTH).raw(">");
    for (int column = first; column <= last; column++) {
      page.raw("<col").attribute("width", shownWidth(column)).raw(">");
    }
    page.raw("</colgroup><thead><tr><td></td>");
    for (int column = first; column <= last; column++) {
      head(page, "col", CellRef.columnName(column), sheet.hiddenColumns().contains(column));
    }
    page.raw("</tr></thead><tbody>\n");
    for (int row = window.shown().first().row(); row <= window.shown().last().row(); row++) {
      row(page, row);
    }
    page.raw("</tbody></table>\n");
  }

  /** A column that Excel does not show is shown narrow, and marked. */
  private int shownWidth(int column) {
    return Math.max(24, look.width(column));
  }

  private void head(Markup page, String scope, String name, boolean hidden) {
    page.raw("<th").attribute("scope", scope);
    if (hidden) {
      page.attribute("class", "unseen").attribute("title", text("web.hidden"));
    }
    page.raw(">").text(name);
    if (hidden) {
      page.raw("<small>").text(text("web.hidden")).raw("</small>");
    }
    page.raw("</th>");
  }

  private void row(Markup page, int row) {
    page.raw("<tr");
    Integer height = look.heights().get(row);
    if (height != null && height > 0) {
      page.attribute("height", height);
    }
    page.raw(">");
    head(page, "row", Integer.toString(row + 1), sheet.hiddenRows().contains(row));
    for (int column = window.shown().first().column();
        column <= window.shown().last().column();
        column++) {
      CellRef ref = new CellRef(row, column);
      CellRange area = window.clipped(sheet.extent(ref));
      if (area.first().equals(ref)) {
        cell(page, area);
      }
    }
    page.raw("</tr>\n");
  }

  private void cell(Markup page, CellRange area) {
    Cell cell = sheet.showing(area.first());
    CellLook own = look.of(cell.ref());
    List<NumberedFinding> here =
        findings.stream()
            .filter(one -> one.finding().cell().filter(area::contains).isPresent())
            .filter(one -> one.finding().sheet().equals(sheet.name()))
            .sorted(Comparator.comparing(one -> one.finding().severity()))
            .toList();
    page.raw("<td").attribute("id", "c-" + cell.ref().name());
    page.attribute("data-cell", cell.ref().name());
    page.attribute("class", classes(cell, own, here));
    if (area.columns() > 1) {
      page.attribute("colspan", area.columns());
    }
    if (area.rows() > 1) {
      page.attribute("rowspan", area.rows());
    }
    if (here.isEmpty()) {
      own.fill().ifPresent(fill -> page.attribute("bgcolor", "#" + fill));
    }
    page.raw(">");
    boolean inked =
        here.isEmpty()
            && own.ink()
                .filter(ink -> !ink.equals(BLACK))
                .filter(ink -> Contrast.readable(ink, own.fill().orElse(PAPER)))
                .isPresent();
    if (inked) {
      page.raw("<font").attribute("color", "#" + own.ink().orElseThrow()).raw(">");
    }
    page.text(cell.shown());
    if (inked) {
      page.raw("</font>");
    }
    here.forEach(one -> flag(page, one));
    page.raw("</td>");
  }

  private void flag(Markup page, NumberedFinding one) {
    page.raw(" <a").attribute("class", "flag").attribute("href", "#" + one.anchor());
    page.attribute("title", messages.text(one.finding().message()));
    page.raw(">").text(severity(one)).text(Integer.toString(one.number())).raw("</a>");
  }

  private String severity(NumberedFinding one) {
    return text("severity." + one.finding().severity().name());
  }

  private String classes(Cell cell, CellLook own, List<NumberedFinding> here) {
    List<String> names = new ArrayList<>();
    names.add("p" + own.points());
    if (own.bold()) {
      names.add("bold");
    }
    if (own.italic()) {
      names.add("italic");
    }
    if (own.framed()) {
      names.add("framed");
    }
    boolean number = cell.value() instanceof CellValue.Numeric;
    CellLook.TextSide align =
        own.align() == CellLook.TextSide.BY_VALUE && number ? CellLook.TextSide.RIGHT : own.align();
    names.add(align.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!here.isEmpty()) {
      names.add("told");
      Severity gravest = here.get(0).finding().severity();
      names.add(gravest.name().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", names);
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
