package cn.hebiao.year.feedback;

import cn.hebiao.model.finding.Severity;
import java.util.Comparator;

/**
 * Something that an agency has to correct or to explain.
 *
 * @param form the project, or the sheet of a form without one
 * @param sheet where
 * @param cell the cell; empty for a whole sheet
 * @param code what kind of finding
 * @param severity how grave
 * @param problem what is wrong and what to do
 * @param found what is there; may be empty
 * @param expected what was expected; may be empty
 * @param reason the slip that explains it, or the rule; may be empty
 */
public record ReturnPoint(
    String form,
    String sheet,
    String cell,
    String code,
    Severity severity,
    String problem,
    String found,
    String expected,
    String reason) {
  static final Comparator<ReturnPoint> GRAVEST_FIRST =
      Comparator.comparing((ReturnPoint point) -> point.severity() != Severity.ERROR);

  /** What makes two points of different times the same one. */
  public Identity identity() {
    return new Identity(form, sheet, cell, code);
  }

  /** By what a point is known again, also where the file was renamed. */
  public record Identity(String form, String sheet, String cell, String code) {}
}
