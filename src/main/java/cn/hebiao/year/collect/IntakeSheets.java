package cn.hebiao.year.collect;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.roster.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came in, as sheets to be read (收件情况). */
public final class IntakeSheets {
  private static final int SEAL_LENGTH = 12;
  private static final DateTimeFormatter ARRIVAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final String LINES = "\n";

  private final Intake intake;
  private final List<Ledger.Waiver> waivers;
  private final Messages messages;

  public IntakeSheets(Intake intake, List<Ledger.Waiver> waivers, Messages messages) {
    this.intake = intake;
    this.waivers = List.copyOf(waivers);
    this.messages = messages;
  }

  /** The sheets; those with nothing on them are left out. */
  public List<PrintSheet> sheets() {
    List<PrintSheet> sheets = new ArrayList<>();
    sheets.add(standings());
    if (!intake.unlisted().isEmpty()) {
      sheets.add(
          sheet(
              "unlisted",
              List.of(30, 30, 50),
              intake.unlisted().stream()
                  .map(form -> words(form.agency(), form.project(), form.file()))
                  .toList()));
    }
    if (!intake.unclear().isEmpty()) {
      sheets.add(
          sheet(
              "unclear",
              List.of(30, 40, 50),
              intake.unclear().entrySet().stream()
                  .map(
                      entry ->
                          words(
                              entry.getKey().agency(),
                              String.join(LINES, entry.getValue()),
                              entry.getKey().file()))
                  .toList()));
    }
    if (!waivers.isEmpty()) {
      sheets.add(
          sheet(
              "waivers",
              List.of(24, 20, 18, 12, 28, 10, 14, 26, 20),
              waivers.stream().map(this::waiver).toList()));
    }
    return sheets;
  }

  /** What came out, in one sentence. */
  public String summary() {
    long all = intake.standings().size();
    return text(
        "summary",
        Map.of(
            "all", Long.toString(all),
            "reported", Long.toString(intake.reported()),
            "missing", Long.toString(all - intake.reported()),
            "rate", rate(intake.reported(), all),
            "onTime", Long.toString(intake.onTime()),
            "onTimeRate", rate(intake.onTime(), intake.withDay()),
            "returned", Long.toString(intake.at(FormStage.RETURNED)),
            "released", Long.toString(intake.at(FormStage.RELEASED)),
            "sealed", Long.toString(intake.at(FormStage.SEALED)),
            "others", Long.toString(intake.unlisted().size() + intake.unclear().size())));
  }

  private static String rate(long part, long whole) {
    return whole == 0
        ? "—"
        : BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            + "%";
  }

  private PrintSheet standings() {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("standings")));
    lines.add(PrintLine.of(Look.TEXT, summary()));
    int header = lines.size();
    lines.add(row(Look.HEADER, words(text("standingsHeads").split("、"))));
    int number = 0;
    for (DutyStanding standing : intake.standings()) {
      lines.add(row(Look.BODY, line(++number, standing)));
    }
    return new PrintSheet(
        text("standings"), List.of(5, 9, 18, 22, 8, 16, 11, 6, 28, 8, 8, 6, 13, 34), lines, header);
  }

  private List<PrintCell> line(int number, DutyStanding standing) {
    Optional<CameIn> form = standing.newest();
    List<PrintCell> cells = new ArrayList<>();
    cells.add(PrintCell.of(number));
    cells.add(PrintCell.of(standing.duty().region()));
    cells.add(PrintCell.of(standing.duty().agency()));
    cells.add(PrintCell.of(standing.duty().project()));
    cells.add(PrintCell.of(text("stage." + standing.stage().name())));
    cells.add(PrintCell.of(form.flatMap(CameIn::arrived).map(ARRIVAL::format).orElse("")));
    cells.add(PrintCell.of(standing.duty().due().map(String::valueOf).orElse("")));
    cells.add(
        PrintCell.of(standing.onTime().map(inTime -> text(inTime ? "inTime" : "late")).orElse("")));
    cells.add(
        PrintCell.of(
            standing.forms().stream().map(CameIn::file).collect(Collectors.joining(LINES))));
    cells.add(PrintCell.of(form.flatMap(CameIn::self)));
    cells.add(PrintCell.of(form.flatMap(CameIn::computed)));
    cells.add(PrintCell.of(form.map(CameIn::waived).filter(n -> n > 0).map(BigDecimal::valueOf)));
    cells.add(
        PrintCell.of(
            form.map(CameIn::content)
                .map(content -> content.substring(0, Math.min(SEAL_LENGTH, content.length())))
                .orElse("")));
    cells.add(PrintCell.of(remarks(standing)));
    return cells;
  }

  private String remarks(DutyStanding standing) {
    List<String> said = new ArrayList<>();
    standing
        .remarks()
        .forEach(
            key ->
                said.add(
                    text(
                        "remark." + key,
                        Map.of(
                            "count", Integer.toString(standing.forms().size()),
                            "newest", standing.newest().map(CameIn::file).orElse(""),
                            "changes", changes(standing)))));
    if (standing.forms().size() > 1) {
      said.add(changes(standing.forms()));
    }
    return String.join(LINES, said);
  }

  /** What changed since the form that was answered was handed out, as far as it is known. */
  private static String changes(DutyStanding standing) {
    String told = standing.duty().changes();
    return standing.newest().map(CameIn::issue).filter(told::contains).map(id -> told).orElse("");
  }

  /** What the last form says otherwise than the one before. */
  private String changes(List<CameIn> forms) {
    CameIn newer = forms.get(forms.size() - 1);
    CameIn older = forms.get(forms.size() - 2);
    List<String> changed = new ArrayList<>();
    for (CameIn.FilledRow row : newer.rows()) {
      older.rows().stream()
          .filter(before -> before.name().equals(row.name()))
          .findFirst()
          .filter(before -> !before.equals(row))
          .ifPresent(
              before ->
                  changed.add(
                      text(
                          "changed",
                          Map.of(
                              "name", row.name(),
                              "cell", row.cell(),
                              "before", said(before),
                              "after", said(row)))));
    }
    return changed.isEmpty() ? text("unchanged") : String.join(LINES, changed);
  }

  private static String said(CameIn.FilledRow row) {
    String points = row.self().map(BigDecimal::toPlainString).orElse("");
    return row.actual().isEmpty() ? points : row.actual() + "/" + points;
  }

  private List<PrintCell> waiver(Ledger.Waiver waiver) {
    return words(
        waiver.agency(),
        waiver.project(),
        messages.text(Message.of("code." + waiver.code())),
        waiver.place(),
        waiver.explanation(),
        text(waiver.granted() ? "granted" : "refused"),
        waiver.decider(),
        waiver.reason(),
        text(waiver.inForce() ? "inForce" : waiver.granted() ? "incomplete" : "notGranted"));
  }

  private PrintSheet sheet(String key, List<Integer> widths, List<List<PrintCell>> rows) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text(key)));
    lines.add(PrintLine.of(Look.TEXT, text(key + "Note")));
    lines.add(row(Look.HEADER, words(text(key + "Heads").split("、"))));
    rows.forEach(cells -> lines.add(row(Look.BODY, cells)));
    return new PrintSheet(text(key), widths, lines, 2);
  }

  private static PrintLine row(Look look, List<PrintCell> cells) {
    return new PrintLine(look, cells);
  }

  private static List<PrintCell> words(String... words) {
    return List.of(words).stream().map(PrintCell::of).toList();
  }

  private String text(String key) {
    return messages.text(Message.of("collect." + key));
  }

  private String text(String key, Map<String, String> arguments) {
    return messages.text(
        Message.of(
            "collect." + key,
            arguments.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new)));
  }
}
