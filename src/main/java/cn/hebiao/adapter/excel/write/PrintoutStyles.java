package cn.hebiao.adapter.excel.write;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few formats of a paper, each made once. */
final class PrintoutStyles {
  private static final String FONT = "宋体";
  private static final String BOLD_FONT = "黑体";
  private static final String FORMULA_SIGNS = "=+-@";

  private final XSSFWorkbook book;
  private final Map<List<Object>, XSSFCellStyle> made = new HashMap<>();

  PrintoutStyles(XSSFWorkbook book) {
    this.book = book;
  }

  /** The font of headings, or that of all else. */
  static String font(boolean heavy) {
    return heavy ? BOLD_FONT : FONT;
  }

  /** The font size of a line in points. */
  static double size(PrintSheet.Look look) {
    return switch (look) {
      case TITLE -> 16;
      case HEADING -> 12;
      case TEXT, HEADER, BODY, TOTAL -> 10;
    };
  }

  XSSFCellStyle style(PrintSheet.Look look, PrintCell box) {
    boolean number = box.number().isPresent();
    List<Object> key =
        List.of(
            look,
            number,
            box.tone(),
            box.link().isPresent(),
            box.entry().isPresent(),
            isQuoted(box));
    return made.computeIfAbsent(key, k -> style(look, number, box));
  }

  private XSSFCellStyle style(PrintSheet.Look look, boolean number, PrintCell box) {
    XSSFCellStyle style = book.createCellStyle();
    boolean heavy =
        look == PrintSheet.Look.TITLE
            || look == PrintSheet.Look.HEADING
            || look == PrintSheet.Look.HEADER;
    XSSFFont font = book.createFont();
    font.setFontName(heavy ? BOLD_FONT : FONT);
    font.setFontHeight(size(look));
    font.setBold(look == PrintSheet.Look.TOTAL);
    if (box.link().isPresent()) {
      font.setUnderline(FontUnderline.SINGLE);
      font.setColor(colour("0563C1"));
    }
    style.setFont(font);
    style.setQuotePrefixed(isQuoted(box));
    style.setLocked(box.entry().isEmpty());
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    boolean centred = look == PrintSheet.Look.TITLE || look == PrintSheet.Look.HEADER || number;
    style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    if (number) {
      style.setDataFormat(book.createDataFormat().getFormat("General"));
    }
    if (look.ofTable()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    box.entry()
        .map(words -> "FFF9E5")
        .or(() -> ground(look, box.tone()))
        .ifPresent(
            ground -> {
              style.setFillForegroundColor(colour(ground));
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            });
    return style;
  }

  /** What begins so would become a formula as soon as somebody edits it. */
  private static boolean isQuoted(PrintCell box) {
    return !box.text().isEmpty() && FORMULA_SIGNS.indexOf(box.text().charAt(0)) >= 0;
  }

  private static Optional<String> ground(PrintSheet.Look look, PrintCell.Tone tone) {
    return switch (tone) {
      case GOOD -> Optional.of("E2F0D9");
      case BAD -> Optional.of(SeverityColour.ERROR.ground());
      case PLAIN ->
          look == PrintSheet.Look.HEADER
              ? Optional.of("DDEBF7")
              : look == PrintSheet.Look.TOTAL ? Optional.of("F2F2F2") : Optional.empty();
    };
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb), null);
  }
}
