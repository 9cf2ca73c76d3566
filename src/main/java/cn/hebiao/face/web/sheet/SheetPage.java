package cn.hebiao.face.web.sheet;

import cn.hebiao.app.view.ViewedBook;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of one checked workbook: a sheet with its marks, the other sheets, all findings, and
 * room for the explanation of a cell. Links lead from finding to cell and back without any script.
 */
public final class SheetPage {
  private final Messages messages;

  /**
   * @param messages the texts of the program
   */
  public SheetPage(Messages messages) {
    this.messages = messages;
  }

  /**
   * The page.
   *
   * @param id under which the server keeps the file
   * @param viewed the workbook
   * @param sheetName the sheet that was asked for; empty for the first with something found
   * @param cell the cell that was asked for
   */
  public String html(
      String id, ViewedBook viewed, Optional<String> sheetName, Optional<CellRef> cell) {
    List<NumberedFinding> findings = numbered(viewed.checked());
    Optional<Sheet> sheet = viewed.book().flatMap(book -> chosen(book, sheetName, findings));
    Markup page = new Markup();
    page.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.raw("<link rel=\"icon\" href=\"/web/icon.svg\">");
    page.raw("<link rel=\"stylesheet\" href=\"/web/sheet.css\"><title>");
    page.text(viewed.checked().file()).text(" · ").text(text("web.title"));
    page.raw("</title></head>\n<body").attribute("data-file", id);
    sheet.ifPresent(one -> page.attribute("data-sheet", one.name()));
    page.raw(">\n<header><h1>").text(viewed.checked().file()).raw("</h1>");
    page.raw("<p class=\"links\"><a href=\"/\">").text(text("web.back")).raw("</a>");
    if (viewed.book().isPresent()) {
      download(page, id, "annotated");
      download(page, id, "fill");
    }
    page.raw("</p>");
    viewed.book().ifPresent(book -> tabs(page, id, book, sheet, findings));
    page.raw("</header>\n<main><section class=\"paper\"");
    page.attribute("aria-label", text("web.sheet")).raw(">\n");
    sheet.ifPresentOrElse(
        one -> sheet(page, id, viewed, one, cell, findings),
        () -> page.raw("<p>").text(why(viewed.checked())).raw("</p>"));
    page.raw("</section>\n<aside><section id=\"explanation\" aria-live=\"polite\"");
    page.attribute("aria-label", text("web.explanation")).raw("><h2>");
    page.text(text("web.explanation")).raw("</h2><div id=\"lines\"><p>");
    page.text(text("web.explain.how")).raw("</p></div></section>\n<section");
    page.attribute("aria-label", text("web.findings")).raw("><h2>");
    page.text(messages.text(Message.of("web.findings.count", "count", "" + findings.size())));
    page.raw("</h2><ol id=\"findings\">\n");
    findings.forEach(one -> finding(page, id, one, sheet));
    page.raw("</ol>");
    open(page, viewed.checked());
    page.raw("</section></aside></main>\n<script src=\"/web/sheet.js\"></script></body></html>\n");
    return page.toString();
  }

  private static List<NumberedFinding> numbered(Checked checked) {
    List<NumberedFinding> all = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      all.add(new NumberedFinding(all.size() + 1, finding));
    }
    return all;
  }

  private static Optional<Sheet> chosen(
      Book book, Optional<String> name, List<NumberedFinding> findings) {
    return name.flatMap(book::sheet)
        .or(
            () ->
                findings.stream()
                    .flatMap(one -> book.sheet(one.finding().sheet()).stream())
                    .findFirst())
        .or(() -> book.sheets().stream().filter(sheet -> !sheet.hidden()).findFirst())
        .or(() -> book.sheets().stream().findFirst());
  }

  private void download(Markup page, String id, String what) {
    page.raw(" <a").attribute("href", "/api/files/" + id + "/" + what).raw(">");
    page.text(text("web." + what)).raw("</a>");
  }

  private void tabs(
      Markup page, String id, Book book, Optional<Sheet> shown, List<NumberedFinding> findings) {
    page.raw("<nav").attribute("aria-label", text("web.sheets")).raw("><ul>");
    for (Sheet sheet : book.sheets()) {
      long told = findings.stream().filter(f -> f.finding().sheet().equals(sheet.name())).count();
      page.raw("<li><a").attribute("href", address(id, sheet.name(), Optional.empty()));
      if (shown.filter(one -> one.name().equals(sheet.name())).isPresent()) {
        page.attribute("aria-current", "page");
      }
      page.raw(">").text(sheet.name());
      if (sheet.hidden()) {
        page.raw(" <small>").text(text("web.hidden")).raw("</small>");
      }
      if (told > 0) {
        page.raw(" <small>");
        page.text(messages.text(Message.of("web.told", "count", Long.toString(told))));
        page.raw("</small>");
      }
      page.raw("</a></li>");
    }
    page.raw("</ul></nav>");
  }

  private void sheet(
      Markup page,
      String id,
      ViewedBook viewed,
      Sheet sheet,
      Optional<CellRef> cell,
      List<NumberedFinding> findings) {
    SheetWindow window = SheetWindow.of(sheet, cell);
    more(
        page,
        id,
        sheet,
        "web.above",
        window.rowsAbove(),
        window.rowsAbove() - SheetWindow.ROWS / 2);
    page.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    page.attribute("aria-label", sheet.name()).raw(">");
    new SheetTable(sheet, viewed.look(sheet.name()), window, findings, messages).write(page);
    page.raw("</div>");
    more(page, id, sheet, "web.below", window.rowsBelow(), window.shown().last().row() + 1);
    if (window.columnsRight() > 0) {
      page.raw("<p class=\"more\">");
      page.text(
          messages.text(Message.of("web.right", "count", Integer.toString(window.columnsRight()))));
      page.raw("</p>");
    }
  }

  private void more(Markup page, String id, Sheet sheet, String key, int count, int row) {
    if (count > 0) {
      CellRef there = new CellRef(Math.max(0, row), 0);
      page.raw("<p class=\"more\"><a")
          .attribute("href", address(id, sheet.name(), Optional.of(there)));
      page.raw(">").text(messages.text(Message.of(key, "count", Integer.toString(count))));
      page.raw("</a></p>");
    }
  }

  private void finding(Markup page, String id, NumberedFinding one, Optional<Sheet> shown) {
    Finding finding = one.finding();
    String severity = finding.severity().name();
    page.raw("<li").attribute("id", one.anchor()).attribute("value", one.number());
    page.attribute("class", severity.toLowerCase(java.util.Locale.ROOT)).raw("><strong>");
    page.text(text("severity." + severity)).raw("</strong> ");
    finding
        .cell()
        .ifPresentOrElse(
            cell -> {
              boolean here = shown.filter(s -> s.name().equals(finding.sheet())).isPresent();
              String anchor = "#c-" + cell.name();
              page.raw("<a class=\"to-cell\"");
              page.attribute("data-cell", cell.name());
              page.attribute(
                  "href", here ? anchor : address(id, finding.sheet(), Optional.of(cell)) + anchor);
              page.raw(">").text(here ? cell.name() : finding.sheet() + "!" + cell.name());
              page.raw("</a> ");
            },
            () -> page.text(finding.sheet()).raw(" "));
    page.text(messages.text(finding.message()));
    finding
        .diagnosis()
        .ifPresent(slip -> page.raw("<br><em>").text(messages.text(slip)).raw("</em>"));
    page.raw("</li>\n");
  }

  private void open(Markup page, Checked checked) {
    if (checked.unevaluated().isEmpty()) {
      return;
    }
    page.raw("<details><summary>");
    page.text(messages.text(Message.of("web.open", "count", "" + checked.unevaluated().size())));
    page.raw("</summary><ul>");
    checked
        .unevaluated()
        .forEach(
            one ->
                page.raw("<li>")
                    .text(one.rule())
                    .text("：")
                    .text(messages.text(one.reason()))
                    .raw("</li>"));
    page.raw("</ul></details>");
  }

  private String why(Checked checked) {
    return checked.message().map(messages::text).orElseGet(() -> text("web.noSheet"));
  }

  /** Where a sheet, and a cell of it, is shown. */
  private static String address(String id, String sheet, Optional<CellRef> cell) {
    String name = URLEncoder.encode(sheet, StandardCharsets.UTF_8).replace("+", "%20");
    return "/api/files/"
        + id
        + "/sheet?sheet="
        + name
        + cell.map(ref -> "&cell=" + ref.name()).orElse("");
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
