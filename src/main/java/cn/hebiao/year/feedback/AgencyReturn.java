package cn.hebiao.year.feedback;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.TextWidth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page for one agency.
 *
 * @param agency whose forms they are
 * @param files how many files came in
 * @param points what has to be corrected now
 * @param before what had to be corrected the last time; empty for the first time
 * @param due until when; empty where no day is set
 * @param id changes with what came in and with the rules
 */
public record AgencyReturn(
    String agency,
    int files,
    List<ReturnPoint> points,
    Optional<Set<ReturnPoint.Identity>> before,
    Optional<String> due,
    String id) {
  private static final List<Integer> WIDTHS = List.of(5, 20, 16, 6, 52, 14, 14, 9, 18);
  private static final int PROBLEM_WIDTH = 52;
  private static final int FORM_WIDTH = 20;

  /** Lines of text that a page takes and is still read without a glass. */
  private static final int ROOM = 44;

  public AgencyReturn {
    points = points.stream().sorted(ReturnPoint.GRAVEST_FIRST).toList();
    before = before.map(Set::copyOf);
  }

  /** The page. */
  public PrintSheet page(Messages messages) {
    List<ReturnPoint> shown = shown(messages);
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text(messages, "title", "agency", agency)));
    lines.add(PrintLine.of(Look.TEXT, opening(messages)));
    before.ifPresent(known -> lines.add(PrintLine.of(Look.TEXT, since(messages, known))));
    int header = lines.size();
    lines.add(row(Look.HEADER, List.of(text(messages, "heads").split("[|]"))));
    for (int i = 0; i < shown.size(); i++) {
      lines.add(row(Look.BODY, line(messages, i + 1, shown.get(i))));
    }
    if (shown.size() < points.size()) {
      lines.add(
          PrintLine.of(
              Look.TEXT,
              text(messages, "more", "count", Integer.toString(points.size() - shown.size()))));
    }
    lines.add(PrintLine.of(Look.TEXT, text(messages, "waiver")));
    lines.add(PrintLine.of(Look.TEXT, text(messages, "id", "id", id)));
    return new PrintSheet(text(messages, "sheet"), WIDTHS, lines, header).onOnePage();
  }

  private String opening(Messages messages) {
    long errors = points.stream().filter(point -> point.severity() == Severity.ERROR).count();
    String[] arguments = {
      "files", Integer.toString(files),
      "errors", Long.toString(errors),
      "warnings", Long.toString(points.size() - errors),
      "due", due.orElse("")
    };
    return text(messages, due.isPresent() ? "openingDue" : "opening", arguments);
  }

  private String since(Messages messages, Set<ReturnPoint.Identity> known) {
    Set<ReturnPoint.Identity> now =
        points.stream().map(ReturnPoint::identity).collect(Collectors.toSet());
    Set<ReturnPoint.Identity> corrected = new LinkedHashSet<>(known);
    corrected.removeAll(now);
    long open = now.stream().filter(known::contains).count();
    return text(
        messages,
        "since",
        "before",
        Integer.toString(known.size()),
        "corrected",
        Integer.toString(corrected.size()),
        "open",
        Long.toString(open),
        "fresh",
        Long.toString(now.size() - open));
  }

  private List<ReturnPoint> shown(Messages messages) {
    List<ReturnPoint> shown = new ArrayList<>();
    int used = 0;
    for (ReturnPoint point : points) {
      int taken =
          Math.max(rows(problem(messages, point), PROBLEM_WIDTH), rows(point.form(), FORM_WIDTH));
      if (!shown.isEmpty() && used + taken > ROOM) {
        break;
      }
      used += taken;
      shown.add(point);
    }
    return shown;
  }

  private static int rows(String text, int width) {
    return 1 + TextWidth.onPaper(text) / width;
  }

  private String problem(Messages messages, ReturnPoint point) {
    return point.reason().isEmpty()
        ? point.problem()
        : text(messages, "because", "problem", point.problem(), "reason", point.reason());
  }

  private List<String> line(Messages messages, int number, ReturnPoint point) {
    return List.of(
        Integer.toString(number),
        point.form(),
        point.cell().isEmpty()
            ? point.sheet()
            : text(messages, "place", "sheet", point.sheet(), "cell", point.cell()),
        text(messages, "severity." + point.severity().name()),
        problem(messages, point),
        point.found(),
        point.expected(),
        text(messages, standing(point)),
        messages.text(Message.of("code." + point.code())));
  }

  private String standing(ReturnPoint point) {
    return before.map(known -> known.contains(point.identity()) ? "open" : "fresh").orElse("first");
  }

  private static PrintLine row(Look look, List<String> cells) {
    return new PrintLine(look, cells.stream().map(PrintCell::of).toList());
  }

  private static String text(Messages messages, String key, String... arguments) {
    return messages.text(Message.of("return." + key, arguments));
  }
}
