package cn.hebiao.model.finding;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something an agency has to look at.
 *
 * @param code what kind of finding
 * @param severity how grave
 * @param sheet the sheet of the cell to look at; empty if it concerns the whole workbook
 * @param cell the cell to look at, if there is one
 * @param message what is there, what was expected and what to do
 * @param stands what is there
 * @param due what was expected; nothing where it is unknown
 * @param diagnosis the slip that explains it, if exactly one does
 * @param rule the rule that says so; empty for general checks
 * @param following what is to be done on account of it, and not told on its own
 */
public record Finding(
    FindingCode code,
    Severity severity,
    String sheet,
    Optional<CellRef> cell,
    Message message,
    Stated stands,
    Stated due,
    Optional<Message> diagnosis,
    String rule,
    List<Finding> following) {
  public Finding {
    following = List.copyOf(following);
  }

  /** A finding from which no other follows. */
  public Finding(
      FindingCode code,
      Severity severity,
      String sheet,
      Optional<CellRef> cell,
      Message message,
      Stated stands,
      Stated due,
      Optional<Message> diagnosis,
      String rule) {
    this(code, severity, sheet, cell, message, stands, due, diagnosis, rule, List.of());
  }

  /** A finding of the code's usual severity without figures. */
  public static Finding of(
      FindingCode code, String sheet, Optional<CellRef> cell, Message message) {
    return new Finding(
        code,
        code.severity(),
        sheet,
        cell,
        message,
        Stated.NOTHING,
        Stated.NOTHING,
        Optional.empty(),
        "");
  }

  /** A finding at a cell. */
  public static Finding at(SheetCell place, FindingCode code, Message message) {
    return of(code, place.sheet(), Optional.of(place.ref()), message);
  }

  /** A finding at a cell with the code's own message. */
  public static Finding at(SheetCell place, FindingCode code, String... namesAndValues) {
    return at(place, code, Message.of("finding." + code.name(), namesAndValues));
  }

  /** The same finding with what stands there and what was expected, which its message may name. */
  public Finding showing(Stated found, Stated expected) {
    return new Finding(
        code,
        severity,
        sheet,
        cell,
        message.with("found", found.text()).with("expected", expected.text()),
        found,
        expected,
        diagnosis,
        rule,
        following);
  }

  /** The same finding with another severity. */
  public Finding with(Severity other) {
    return new Finding(code, other, sheet, cell, message, stands, due, diagnosis, rule, following);
  }

  /** The same finding explained by a slip. */
  public Finding with(Optional<Message> slip) {
    return new Finding(code, severity, sheet, cell, message, stands, due, slip, rule, following);
  }

  /** The same finding said by a rule of the rulebook. */
  public Finding by(String title) {
    return new Finding(
        code, severity, sheet, cell, message, stands, due, diagnosis, title, following);
  }

  /** The same finding in other words. */
  public Finding saying(Message other) {
    return new Finding(code, severity, sheet, cell, other, stands, due, diagnosis, rule, following);
  }

  /** The same finding with another that follows from it. */
  public Finding followedBy(Finding other) {
    List<Finding> all = new ArrayList<>(following);
    all.add(other);
    return new Finding(code, severity, sheet, cell, message, stands, due, diagnosis, rule, all);
  }

  /** Whether it is of a kind. */
  public boolean is(FindingCode kind) {
    return code.equals(kind);
  }

  /** Whether the cell to look at is this one. */
  public boolean isAt(SheetCell place) {
    return sheet.equals(place.sheet()) && cell.filter(place.ref()::equals).isPresent();
  }

  /** What is there, as users read it; empty where nothing is. */
  public String found() {
    return stands.text();
  }

  /** What was expected, as users read it; empty where it is unknown. */
  public String expected() {
    return due.text();
  }
}
