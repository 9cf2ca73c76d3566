package cn.hebiao.year.roster;

import static cn.hebiao.year.roster.RosterColumn.ADJUSTED;
import static cn.hebiao.year.roster.RosterColumn.AGENCY;
import static cn.hebiao.year.roster.RosterColumn.CHANGES;
import static cn.hebiao.year.roster.RosterColumn.CODE;
import static cn.hebiao.year.roster.RosterColumn.DECIDER;
import static cn.hebiao.year.roster.RosterColumn.DECISION;
import static cn.hebiao.year.roster.RosterColumn.DEPARTMENT;
import static cn.hebiao.year.roster.RosterColumn.DUE;
import static cn.hebiao.year.roster.RosterColumn.EXPLANATION;
import static cn.hebiao.year.roster.RosterColumn.GROUP;
import static cn.hebiao.year.roster.RosterColumn.IMPLEMENTER;
import static cn.hebiao.year.roster.RosterColumn.INDICATOR;
import static cn.hebiao.year.roster.RosterColumn.INITIAL;
import static cn.hebiao.year.roster.RosterColumn.ISSUE;
import static cn.hebiao.year.roster.RosterColumn.KIND;
import static cn.hebiao.year.roster.RosterColumn.LEVEL1;
import static cn.hebiao.year.roster.RosterColumn.LEVEL2;
import static cn.hebiao.year.roster.RosterColumn.PLACE;
import static cn.hebiao.year.roster.RosterColumn.PROJECT;
import static cn.hebiao.year.roster.RosterColumn.REASON;
import static cn.hebiao.year.roster.RosterColumn.REGION;
import static cn.hebiao.year.roster.RosterColumn.SEALED;
import static cn.hebiao.year.roster.RosterColumn.TARGET;
import static cn.hebiao.year.roster.RosterColumn.WRITTEN;
import static cn.hebiao.year.roster.RosterColumn.YEAR;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.read.form.BudgetYear;
import cn.hebiao.read.form.LabelBook;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.year.roster.RosterTable.RosterRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rosters; every sheet is known by its headings, the order of sheets does not matter. */
public final class RosterReader {
  private static final Pattern BARE_YEAR = Pattern.compile("(20\\d\\d)\\D?\\D?");

  private final LabelBook labels;
  private final Messages messages;

  public RosterReader(Labels labels, Messages messages) {
    this.labels = new LabelBook(labels);
    this.messages = messages;
  }

  /** The roster in a workbook; empty where no sheet has a column of agencies. */
  public Optional<YearRoster> read(Book book) {
    List<ReportDuty> duties = new ArrayList<>();
    List<GivenTarget> targets = new ArrayList<>();
    List<Ledger.Alias> aliases = new ArrayList<>();
    List<Ledger.Waiver> waivers = new ArrayList<>();
    List<Ledger.Seal> seals = new ArrayList<>();
    Optional<Integer> year = Optional.empty();
    List<SheetCell> unread = new ArrayList<>();
    boolean listed = false;
    for (Sheet sheet : book.sheets()) {
      if (sheet.hidden()) {
        continue;
      }
      Optional<RosterTable> found =
          RosterTable.on(
              sheet,
              EnumSet.of(AGENCY, IMPLEMENTER, DEPARTMENT, WRITTEN, INDICATOR),
              labels,
              messages);
      if (found.isEmpty()) {
        continue;
      }
      RosterTable table = found.get();
      if (table.has(WRITTEN)) {
        table.rows().forEach(row -> alias(row).ifPresent(aliases::add));
      } else if (table.has(CODE, DECISION)) {
        table.rows().forEach(row -> waiver(row).ifPresent(waivers::add));
      } else if (table.has(SEALED)) {
        table.rows().forEach(row -> seal(row).ifPresent(seals::add));
      } else if (table.has(INDICATOR)) {
        table.rows().forEach(row -> target(row).ifPresent(targets::add));
      } else if (!listed || !table.headed(words("roster.contact"))) {
        // A second list names more forms; a list of telephone numbers does not.
        listed = true;
        year = year.or(() -> year(sheet, table));
        duties(table, duties);
        table.rows().forEach(row -> unread.addAll(unread(row)));
      }
    }
    return listed
        ? Optional.of(
            new YearRoster(duties, targets, year, new Ledger(aliases, waivers, seals), unread))
        : Optional.empty();
  }

  private static List<SheetCell> unread(RosterRow row) {
    return Stream.of(AGENCY, IMPLEMENTER, PROJECT)
        .flatMap(column -> row.unread(column).stream())
        .toList();
  }

  /** Adds what a table lists; a form that another table lists already stays as it is there. */
  private void duties(RosterTable table, List<ReportDuty> duties) {
    List<String> totals = words("roster.total");
    List<ReportDuty> before = List.copyOf(duties);
    String yuan = messages.text(Message.of("roster.yuan"));
    String above = "";
    for (RosterRow row : table.rows()) {
      String agency = agency(row);
      String project = row.text(PROJECT);
      if (agency.isEmpty() && !project.isEmpty()) {
        agency = above;
      }
      if (!agency.isEmpty() && !row.says(totals)) {
        above = agency;
        ReportDuty duty =
            new ReportDuty(
                agency,
                row.text(DEPARTMENT),
                project,
                row.text(KIND),
                row.text(REGION),
                row.text(GROUP),
                row.day(DUE),
                row.amount(INITIAL, yuan),
                row.amount(ADJUSTED, yuan),
                row.text(ISSUE),
                row.text(CHANGES));
        if (duties.stream().noneMatch(duty::equals) && before.stream().noneMatch(duty::isOfForm)) {
          duties.add(duty);
        }
      }
    }
  }

  /**
   * Who fills the form: who carries a project out, if that is said; the department above where the
   * list has no column for anybody else.
   */
  private static String agency(RosterRow row) {
    return Stream.of(IMPLEMENTER, AGENCY)
        .map(row::text)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> row.has(AGENCY) || row.has(IMPLEMENTER) ? "" : row.text(DEPARTMENT));
  }

  private Optional<Integer> year(Sheet sheet, RosterTable table) {
    Optional<Integer> column =
        table.rows().stream()
            .map(row -> BARE_YEAR.matcher(row.text(YEAR)))
            .filter(Matcher::matches)
            .map(matcher -> Integer.valueOf(matcher.group(1)))
            .findFirst();
    return column.or(
        () ->
            sheet.cells().values().stream()
                .map(Cell::words)
                .flatMap(text -> BudgetYear.in(text).stream())
                .findFirst());
  }

  private static Optional<GivenTarget> target(RosterRow row) {
    String name = row.text(INDICATOR);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GivenTarget(
                agency(row),
                row.text(PROJECT),
                row.text(LEVEL1),
                row.text(LEVEL2),
                name,
                row.text(TARGET),
                row.points()));
  }

  private static Optional<Ledger.Alias> alias(RosterRow row) {
    return row.text(WRITTEN).isEmpty() || agency(row).isEmpty()
        ? Optional.empty()
        : Optional.of(new Ledger.Alias(row.text(WRITTEN), agency(row)));
  }

  private Optional<Ledger.Waiver> waiver(RosterRow row) {
    return row.text(CODE).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ledger.Waiver(
                agency(row),
                row.text(PROJECT),
                code(row.text(CODE)),
                row.text(PLACE),
                row.text(EXPLANATION),
                words("roster.granted").contains(LabelText.core(row.text(DECISION))),
                row.text(DECIDER),
                row.text(REASON)));
  }

  /** The code of a finding that is named in words; a code stays one. */
  private String code(String written) {
    String prefix = "code.";
    return messages.templates().entrySet().stream()
        .filter(text -> text.getKey().startsWith(prefix))
        .filter(text -> PlainText.label(text.getValue()).equals(PlainText.label(written)))
        .map(text -> text.getKey().substring(prefix.length()))
        .findFirst()
        .orElse(written);
  }

  private static Optional<Ledger.Seal> seal(RosterRow row) {
    return row.text(SEALED).isEmpty()
        ? Optional.empty()
        : Optional.of(new Ledger.Seal(agency(row), row.text(PROJECT), row.text(SEALED)));
  }

  private List<String> words(String key) {
    return List.of(messages.text(Message.of(key)).split("、"));
  }
}
