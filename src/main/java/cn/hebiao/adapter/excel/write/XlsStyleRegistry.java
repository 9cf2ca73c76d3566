package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** The styles of an xls workbook: one for each base style and purpose, built once. */
final class XlsStyleRegistry {
  /** Excel stops at 4,000 formats or a little above; some room is left for the clerk. */
  private static final int MOST = 3900;

  private final HSSFWorkbook book;
  private final Map<String, HSSFCellStyle> known = new HashMap<>();
  private final Map<String, HSSFFont> fonts = new LinkedHashMap<>();

  XlsStyleRegistry(HSSFWorkbook book) {
    this.book = book;
  }

  /** A style built once for a key; empty where no more styles fit. */
  Optional<HSSFCellStyle> style(
      String key, Optional<HSSFCellStyle> base, Consumer<HSSFCellStyle> look) {
    HSSFCellStyle present = known.get(key);
    if (present != null) {
      return Optional.of(present);
    }
    if (book.getNumCellStyles() >= MOST) {
      return Optional.empty();
    }
    HSSFCellStyle style = book.createCellStyle();
    base.ifPresent(style::cloneStyleFrom);
    look.accept(style);
    known.put(key, style);
    return Optional.of(style);
  }

  Optional<HSSFCellStyle> marked(HSSFCellStyle base, Severity severity) {
    return style(
        "mark/" + base.getIndex() + severity,
        Optional.of(base),
        s -> ground(s, SeverityColour.of(severity).old()));
  }

  static void ground(HSSFCellStyle style, short colour) {
    style.setFillForegroundColor(colour);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** A box in the lines that the style has on any side. */
  static void box(HSSFCellStyle style) {
    List<BorderStyle> sides =
        List.of(
            style.getBorderLeft(), style.getBorderRight(),
            style.getBorderTop(), style.getBorderBottom());
    if (sides.stream().anyMatch(side -> side != BorderStyle.NONE)) {
      BorderStyle line =
          sides.contains(BorderStyle.THIN)
              ? BorderStyle.THIN
              : sides.stream().filter(side -> side != BorderStyle.NONE).findFirst().orElseThrow();
      lines(style, line);
    }
  }

  static void lines(HSSFCellStyle style, BorderStyle line) {
    style.setBorderLeft(line);
    style.setBorderRight(line);
    style.setBorderTop(line);
    style.setBorderBottom(line);
  }

  static void aligned(HSSFCellStyle style, HorizontalAlignment across, boolean wrap) {
    style.setAlignment(across);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(wrap);
  }

  short number(String code) {
    return book.createDataFormat().getFormat(code);
  }

  /** The style's font as links have it: underlined, and blue unless the ground is coloured. */
  HSSFFont linked(HSSFCellStyle style) {
    HSSFFont base = style.getFont(book);
    boolean coloured = style.getFillPattern() != FillPatternType.NO_FILL;
    return fonts.computeIfAbsent(
        "linked/" + base.getIndex() + coloured,
        key -> {
          HSSFFont font = book.createFont();
          font.setFontName(base.getFontName());
          font.setFontHeight(base.getFontHeight());
          font.setBold(base.getBold());
          font.setItalic(base.getItalic());
          font.setColor(base.getColor());
          font.setCharSet(base.getCharSet());
          font.setUnderline(Font.U_SINGLE);
          if (!coloured) {
            font.setColor(IndexedColors.BLUE.index);
          }
          return font;
        });
  }

  HSSFFont font(int size, boolean bold, boolean link) {
    return fonts.computeIfAbsent(
        size + "/" + bold + "/" + link,
        key -> {
          HSSFFont font = book.createFont();
          font.setFontName(book.getFontAt(0).getFontName());
          font.setFontHeightInPoints((short) size);
          font.setBold(bold);
          if (link) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.index);
          }
          return font;
        });
  }
}
