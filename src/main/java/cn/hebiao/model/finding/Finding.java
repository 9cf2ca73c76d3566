package cn.hebiao.model.finding;

import cn.hebiao.model.grid.CellRef;
import java.util.Optional;

/**
 * Something an agency has to look at.
 *
 * @param code what kind of finding
 * @param severity how grave
 * @param sheet the sheet of the cell to look at; empty if it concerns the whole workbook
 * @param cell the cell to look at, if there is one
 * @param message what is there, what was expected and what to do
 * @param found what is there, as written; empty where nothing is
 * @param expected what was expected; empty where it is unknown
 * @param diagnosis the slip that explains it, if exactly one does
 * @param rule the rule that says so; empty for general checks
 */
public record Finding(
    FindingCode code,
    Severity severity,
    String sheet,
    Optional<CellRef> cell,
    Message message,
    String found,
    String expected,
    Optional<Message> diagnosis,
    String rule) {

  /** A finding of the code's usual severity without figures. */
  public static Finding of(
      FindingCode code, String sheet, Optional<CellRef> cell, Message message) {
    return new Finding(code, code.severity(), sheet, cell, message, "", "", Optional.empty(), "");
  }

  /** The same finding with another severity. */
  public Finding with(Severity other) {
    return new Finding(code, other, sheet, cell, message, found, expected, diagnosis, rule);
  }

  /** The same finding with a message of another key: the present one explains it as an argument. */
  public Finding saying(String key, String... pairs) {
    Message explained = new Message(key, message.args());
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      explained = explained.with(pairs[i], pairs[i + 1]);
    }
    return new Finding(
        code,
        severity,
        sheet,
        cell,
        explained.with("because", "@" + message.key()),
        found,
        expected,
        diagnosis,
        rule);
  }
}
