package cn.hebiao.adapter.excel.look;

import cn.hebiao.app.view.CellLook;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of the cell styles of one workbook, each style taken apart once. */
final class StyleLooks {
  private static final int MOST_POINTS = 36;

  private final Workbook workbook;
  private final Map<Short, CellLook> known = new HashMap<>();

  StyleLooks(Workbook workbook) {
    this.workbook = workbook;
  }

  CellLook of(CellStyle style) {
    return known.computeIfAbsent(style.getIndex(), index -> look(style));
  }

  private CellLook look(CellStyle style) {
    Font font = workbook.getFontAt(style.getFontIndex());
    boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    return new CellLook(
        font.getBold(),
        font.getItalic(),
        Math.max(1, Math.min(font.getFontHeightInPoints(), MOST_POINTS)),
        ink(font),
        filled ? digits(style.getFillForegroundColorColor()) : Optional.empty(),
        align(style),
        framed(style));
  }

  private Optional<String> ink(Font font) {
    if (font instanceof XSSFFont own) {
      return digits(own.getXSSFColor());
    }
    return font instanceof HSSFFont own && workbook instanceof HSSFWorkbook book
        ? digits(own.getHSSFColor(book))
        : Optional.empty();
  }

  /** A colour of either format; empty for the one that a screen chooses. */
  private static Optional<String> digits(Color colour) {
    if (colour instanceof XSSFColor own && !own.isAuto()) {
      // A colour of the old palette has no tint, and POI gives it only without one.
      return Optional.ofNullable(own.getRGBWithTint())
          .or(() -> Optional.ofNullable(own.getRGB()))
          .map(HexFormat.of()::formatHex);
    }
    if (colour instanceof HSSFColor own
        && own.getIndex() != HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      short[] parts = own.getTriplet();
      return Optional.of(String.format("%02x%02x%02x", parts[0], parts[1], parts[2]));
    }
    return Optional.empty();
  }

  private static CellLook.TextSide align(CellStyle style) {
    return switch (style.getAlignment()) {
      case LEFT -> CellLook.TextSide.LEFT;
      case CENTER, CENTER_SELECTION, DISTRIBUTED -> CellLook.TextSide.CENTRE;
      case RIGHT -> CellLook.TextSide.RIGHT;
      default -> CellLook.TextSide.BY_VALUE;
    };
  }

  private static boolean framed(CellStyle style) {
    return style.getBorderBottom() != BorderStyle.NONE
        || style.getBorderTop() != BorderStyle.NONE
        || style.getBorderLeft() != BorderStyle.NONE
        || style.getBorderRight() != BorderStyle.NONE;
  }
}
