package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.issue.Filling;
import cn.hebiao.year.issue.FormCell;
import cn.hebiao.year.issue.FormLook;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The formats of a blank form, each made once. */
final class IssuedStyles {
  private final XSSFWorkbook book;
  private final Messages messages;
  private final Map<List<Object>, XSSFCellStyle> made = new HashMap<>();
  private final XSSFCellStyle closed;
  private final FormLooks looks;

  IssuedStyles(XSSFWorkbook book, Messages messages, FormLooks looks) {
    this.looks = looks;
    this.book = book;
    this.messages = messages;
    openNormal();
    this.closed = book.createCellStyle();
    lock(closed, true);
  }

  /** The style Normal by its name, which the library leaves out. */
  static String named(String styles) {
    return styles.replaceFirst(
        "</cellXfs>",
        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
            + " builtinId=\"0\"/></cellStyles>");
  }

  /** What is pasted comes with the style Normal: were that closed, pasting would close cells. */
  private void openNormal() {
    CTXf normal = book.getStylesSource().getCellStyleXfAt(0);
    normal.addNewProtection().setLocked(false);
    normal.setApplyProtection(true);
    lock(book.getCellStyleAt(0), false);
  }

  private static void lock(XSSFCellStyle style, boolean locked) {
    style.setLocked(locked);
    style.getCoreXf().setApplyProtection(true);
  }

  /** A closed cell of which nothing shows. */
  XSSFCellStyle closed() {
    return closed;
  }

  static double size(FormLook look) {
    return switch (look) {
      case TITLE -> 16;
      case SUBTITLE -> 11;
      case NOTE -> 9;
      case LABEL, WORDS, ENTRY, TOTAL, RATE, LAST_YEAR -> 10;
    };
  }

  XSSFCellStyle of(FormCell cell) {
    return made.computeIfAbsent(
        List.of(cell.look(), cell.filling(), cell.wording()), key -> make(cell));
  }

  private XSSFCellStyle make(FormCell cell) {
    XSSFCellStyle style = book.createCellStyle();
    FormLook look = cell.look();
    looks.sample(look).ifPresentOrElse(sample -> copy(sample, style), () -> dress(style, cell));
    lock(style, !cell.filling().open());
    style.setWrapText(true);
    style.setHidden(false);
    style.setDataFormat(book.createDataFormat().getFormat(format(cell)));
    return style;
  }

  /** The library leaves out borders of which a style does not say that they are its own. */
  private static void copy(XSSFCellStyle sample, XSSFCellStyle style) {
    sample.getCoreXf().setApplyBorder(true);
    style.cloneStyleFrom(sample);
    style.setBorderTop(sample.getBorderTop());
    style.setBorderBottom(sample.getBorderBottom());
    style.setBorderLeft(sample.getBorderLeft());
    style.setBorderRight(sample.getBorderRight());
  }

  /** The program's own look. */
  private void dress(XSSFCellStyle style, FormCell cell) {
    FormLook look = cell.look();
    XSSFFont font = book.createFont();
    boolean heavy = look == FormLook.TITLE || look == FormLook.LABEL;
    font.setFontName(PrintoutStyles.font(heavy));
    font.setFontHeight(size(look));
    if (look == FormLook.LAST_YEAR) {
      font.setColor(colour("595959"));
    }
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        look == FormLook.WORDS || look == FormLook.NOTE || cell.filling() == Filling.TEXT
            ? HorizontalAlignment.LEFT
            : HorizontalAlignment.CENTER);
    if (look != FormLook.TITLE && look != FormLook.SUBTITLE && look != FormLook.NOTE) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    String ground = ground(cell);
    if (!ground.isEmpty()) {
      style.setFillForegroundColor(colour(ground));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  /** Open cells are white. */
  private static String ground(FormCell cell) {
    return switch (cell.look()) {
      case LABEL -> "DDEBF7";
      case WORDS, TOTAL, RATE -> "F2F2F2";
      case LAST_YEAR -> "D9D9D9";
      case TITLE, SUBTITLE, ENTRY, NOTE -> "";
    };
  }

  private String format(FormCell cell) {
    return switch (cell.filling()) {
      case TEXT, CHOICE -> "@";
      case AMOUNT, PART -> messages.text(Message.of("issue.format.amount"));
      case NUMBER ->
          cell.wording().isEmpty()
              ? "General"
              : messages.text(Message.of("issue.format.unit", "unit", cell.wording()));
      case POINTS, WEIGHT -> "General";
      case FIXED -> cell.look() == FormLook.RATE ? "0.00%" : "General";
    };
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb), null);
  }
}
