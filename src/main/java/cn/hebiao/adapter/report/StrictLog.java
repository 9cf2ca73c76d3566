package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jxls.common.Context;
import org.jxls.logging.JxlsLogger;

/** Turns everything that JXLS would only log into a failure that names the template's cell. */
final class StrictLog implements JxlsLogger {
  private static final Pattern CELL_DATA =
      Pattern.compile("CellData\\{([^,]+),.*?cellValue=(.*)}", Pattern.DOTALL);

  /** The failure of an expression; the reason behind it wins if it is one of ours. */
  static InvalidTemplate failure(String cell, String expression, Throwable cause) {
    Matcher matcher = CELL_DATA.matcher(cell);
    String place = matcher.matches() ? matcher.group(1) : cell;
    for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
      if (reason instanceof InvalidTemplate known) {
        return known.problem().args().containsKey("place")
            ? known
            : new InvalidTemplate(known.problem().with("place", place), cause);
      }
    }
    return new InvalidTemplate(
        Message.of(
            "template.expression",
            "place",
            place,
            "expression",
            matcher.matches() ? matcher.group(2) : expression),
        cause);
  }

  @Override
  public void handleEvaluationException(Exception e, String cell, String expression) {
    throw failure(cell, expression, e);
  }

  @Override
  public void handleFormulaException(Exception e, String cell, String formula) {
    throw failure(cell, formula, e);
  }

  @Override
  public void handleCellException(Exception e, String cell, Context context) {
    throw failure(cell, "", e);
  }

  @Override
  public void handleTransformException(Exception e, String source, String target) {
    throw failure(source, "", e);
  }

  @Override
  public void handleUpdateRowHeightsException(Exception e, int source, int target) {
    throw failure(String.valueOf(source + 1), "", e);
  }

  @Override
  public void handleSetObjectPropertyException(
      Exception e, Object object, String property, String value) {
    throw failure("", property, e);
  }

  @Override
  public void handleGetObjectPropertyException(Exception e, Object object, String property) {
    throw failure("", property, e);
  }

  @Override
  public void handleSheetNameChange(String invalid, String valid) {
    throw new IllegalStateException("sheet renamed: " + invalid);
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {
    throw new InvalidTemplate(Message.of("template.jxls", "reason", message));
  }

  @Override
  public void warn(Throwable e, String message) {
    throw failure("", message, e);
  }

  @Override
  public void error(String message) {
    throw new InvalidTemplate(Message.of("template.jxls", "reason", message));
  }

  @Override
  public void error(Throwable e, String message) {
    throw failure("", message, e);
  }
}
