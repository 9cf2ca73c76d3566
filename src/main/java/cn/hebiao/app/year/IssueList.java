package cn.hebiao.app.year;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.issue.BlankForm;
import cn.hebiao.year.roster.Ledger;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.YearRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of what was handed out (下发清单). It is a roster itself, with sheets for what the bureau
 * will decide.
 */
final class IssueList {
  private static final List<Integer> WIDTHS = List.of(6, 26, 20, 28, 20, 7, 10, 10, 12, 11, 34, 30);
  private static final int EMPTY_ROWS = 12;

  private final Messages messages;
  private final IssueForms.Order order;
  private final Function<ReportDuty, String> kind;
  private final Map<ReportDuty, List<String>> changes;

  /**
   * @param changes what forms that were handed out before prescribe otherwise now
   */
  IssueList(
      Messages messages,
      IssueForms.Order order,
      Function<ReportDuty, String> kind,
      Map<ReportDuty, List<String>> changes) {
    this.changes = changes;
    this.messages = messages;
    this.order = order;
    this.kind = kind;
  }

  List<PrintSheet> sheets(Map<ReportDuty, BlankForm> forms) {
    Ledger ledger = order.ledger();
    return List.of(
        list(forms),
        ledger(
            "aliases",
            "alias",
            List.of(30, 30),
            ledger.aliases().stream()
                .map(alias -> List.of(alias.written(), alias.agency()))
                .toList()),
        ledger(
            "waivers",
            "waiver",
            List.of(24, 24, 20, 10, 30, 9, 14, 24),
            ledger.waivers().stream().map(this::waiver).toList()),
        ledger(
            "seals",
            "seal",
            List.of(30, 30, 20),
            ledger.seals().stream()
                .map(seal -> List.of(seal.agency(), seal.project(), seal.content()))
                .toList()));
  }

  private List<String> waiver(Ledger.Waiver waiver) {
    return List.of(
        waiver.agency(),
        waiver.project(),
        messages.text(Message.of("code." + waiver.code())),
        waiver.place(),
        waiver.explanation(),
        waiver.granted() ? text("granted") : waiver.reason().isEmpty() ? "" : text("refused"),
        waiver.decider(),
        waiver.reason());
  }

  private PrintSheet list(Map<ReportDuty, BlankForm> forms) {
    String year = order.budgetYear().map(String::valueOf).orElse("");
    List<PrintLine> lines = new ArrayList<>();
    lines.add(
        PrintLine.of(Look.TITLE, text("title", "year", year.isEmpty() ? "" : yearText(year))));
    lines.add(
        PrintLine.of(
            Look.TEXT,
            text(
                "summary",
                "agencies",
                Integer.toString(order.roster().agencies().size()),
                "forms",
                Integer.toString(forms.size()),
                "rulebook",
                order.rulebook().name())));
    withdrawn(forms).forEach(line -> lines.add(PrintLine.of(Look.TEXT, line)));
    int header = lines.size();
    lines.add(row(Look.HEADER, List.of(text("heads").split("、"))));
    int number = 0;
    for (Map.Entry<ReportDuty, BlankForm> entry : forms.entrySet()) {
      lines.add(row(Look.BODY, line(++number, entry.getKey(), entry.getValue(), year)));
    }
    return new PrintSheet(text("sheet"), WIDTHS, lines, header);
  }

  private List<String> line(int number, ReportDuty duty, BlankForm form, String year) {
    boolean twice =
        order.roster().duties().stream()
            .takeWhile(other -> !other.equals(duty))
            .anyMatch(other -> same(other, duty));
    String change = change(duty, form);
    return List.of(
        Integer.toString(number),
        duty.agency(),
        duty.department(),
        duty.project(),
        kind.apply(duty),
        year,
        duty.region(),
        duty.group(),
        duty.due().map(String::valueOf).orElse(""),
        form.mark().id(),
        form.folder() + "/" + form.file(),
        Stream.of(twice ? text("twice") : "", change)
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining(text("join"))));
  }

  private String change(ReportDuty duty, BlankForm form) {
    List<ReportDuty> before =
        before().filter(old -> same(old, duty) && !old.issue().isEmpty()).toList();
    Optional<ReportDuty> same =
        before.stream().filter(old -> old.issue().equals(form.mark().id())).findFirst();
    if (same.isPresent()) {
      // What an answer on an even older form has to know stays told.
      return same.get().changes().isEmpty() ? text("same") : same.get().changes();
    }
    return before.stream().findFirst().map(old -> changed(old, duty)).orElse("");
  }

  private String changed(ReportDuty before, ReportDuty now) {
    List<String> told = changes.getOrDefault(now, List.of());
    return text(
        "changed",
        "before",
        before.issue(),
        "changes",
        told.isEmpty() ? text("unknown") : String.join(text("join"), told));
  }

  private List<String> withdrawn(Map<ReportDuty, BlankForm> forms) {
    return before()
        .filter(old -> forms.keySet().stream().noneMatch(duty -> same(old, duty)))
        .map(
            old ->
                text(
                    "withdrawn",
                    "name",
                    old.project().isEmpty() ? old.agency() : old.agency() + " " + old.project()))
        .toList();
  }

  private Stream<ReportDuty> before() {
    return order.before().map(YearRoster::duties).stream().flatMap(List::stream);
  }

  private static boolean same(ReportDuty one, ReportDuty other) {
    return one.agency().equals(other.agency()) && one.project().equals(other.project());
  }

  private PrintSheet ledger(String key, String one, List<Integer> widths, List<List<String>> kept) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text(key)));
    lines.add(PrintLine.of(Look.TEXT, text(key + "Note")));
    lines.add(row(Look.HEADER, List.of(text(one + "Heads").split("、"))));
    kept.forEach(line -> lines.add(row(Look.BODY, line)));
    for (int i = 0; i < EMPTY_ROWS; i++) {
      lines.add(row(Look.BODY, widths.stream().map(width -> "").toList()));
    }
    return new PrintSheet(text(key), widths, lines, 2);
  }

  private static PrintLine row(Look look, List<String> cells) {
    return new PrintLine(look, cells.stream().map(PrintCell::of).toList());
  }

  private String yearText(String year) {
    return messages.text(Message.of("issue.data.yearPrefix", "year", year));
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of("issue.list." + key, arguments));
  }
}
