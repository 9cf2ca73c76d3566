package cn.hebiao.app.year;

import cn.hebiao.app.BookSource;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.issue.BlankForm;
import cn.hebiao.year.issue.BlankForms;
import cn.hebiao.year.issue.IssueChanges;
import cn.hebiao.year.roster.Ledger;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Hands out blank forms: one for each duty of a roster, and the list of them. */
public final class IssueForms {
  private static final int ID_LENGTH = 8;

  private final OutputFolder folder;
  private final Messages messages;
  private final BlankFormMaker forms;
  private final PrintoutMaker printouts;
  private final BookSource source;

  public IssueForms(
      OutputFolder folder,
      Messages messages,
      BlankFormMaker forms,
      PrintoutMaker printouts,
      BookSource source) {
    this.folder = folder;
    this.messages = messages;
    this.forms = forms;
    this.printouts = printouts;
    this.source = source;
  }

  /**
   * What is to be handed out.
   *
   * @param roster who has to report
   * @param rulebook by which forms are made
   * @param year the budget year the user names; empty for the roster's or the rulebook's
   * @param before the list of an earlier issue into the same folder; empty for the first
   * @param lastYear what was achieved the year before on a form, by indicator
   */
  public record Order(
      YearRoster roster,
      Rulebook rulebook,
      Optional<Integer> year,
      Optional<YearRoster> before,
      Function<ReportDuty, Map<String, String>> lastYear) {
    /** What the bureau has decided, on this roster or on the list of the earlier issue. */
    Ledger ledger() {
      return before.map(list -> roster.ledger().with(list.ledger())).orElse(roster.ledger());
    }

    Optional<Integer> budgetYear() {
      OptionalInt first = rulebook.scope().firstYear();
      return year.or(roster::year)
          .or(() -> first.isPresent() ? Optional.of(first.getAsInt()) : Optional.empty());
    }
  }

  /**
   * What was handed out.
   *
   * @param agencies to how many
   * @param forms how many
   * @param list the list of them
   */
  public record Issued(int agencies, int forms, Path list) {}

  /**
   * Makes the forms.
   *
   * @throws UnwritableOutput if any cannot be saved
   */
  public Issued issue(Order order, Path out) {
    List<Message> problems = new ArrayList<>();
    BlankForms blanks =
        new BlankForms(
            messages, order.rulebook(), order.budgetYear(), order.roster(), order.lastYear());
    Map<ReportDuty, BlankForm> made = new LinkedHashMap<>();
    blanks.all().forEach((duty, form) -> made.put(duty, marked(form)));
    folder.prepare(out).ifPresent(problems::add);
    Map<ReportDuty, List<String>> changes = changes(made, out);
    for (BlankForm form : made.values()) {
      Path place = folder.in(out, form.folder());
      folder
          .prepare(place)
          .or(() -> folder.save(folder.in(place, form.file()), forms.write(form)))
          .ifPresent(problems::add);
    }
    Path list = folder.in(out, messages.text(Message.of("issue.list.file")));
    IssueList lines = new IssueList(messages, order, blanks::kind, changes);
    folder.save(list, printouts.write(lines.sheets(made))).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new UnwritableOutput(problems);
    }
    return new Issued(order.roster().agencies().size(), made.size(), list);
  }

  /** What forms that are there already prescribe otherwise, before they are overwritten. */
  private Map<ReportDuty, List<String>> changes(Map<ReportDuty, BlankForm> made, Path out) {
    IssueChanges changes = new IssueChanges(messages);
    Map<ReportDuty, List<String>> found = new LinkedHashMap<>();
    made.forEach(
        (duty, form) -> {
          Path place = folder.in(folder.in(out, form.folder()), form.file());
          if (folder.taken(place)) {
            try {
              Book before = GivenBook.of(place).open(source).book();
              found.put(duty, changes.between(before, form));
            } catch (UnreadableBook another) {
              found.put(duty, List.of());
            }
          }
        });
    return found;
  }

  /** The mark hangs on everything that the form prescribes, and on nothing else. */
  private static BlankForm marked(BlankForm form) {
    String id = Sha256.of(form.folder(), form.file(), form.sheets().toString());
    return form.marked(id.substring(0, ID_LENGTH));
  }
}
