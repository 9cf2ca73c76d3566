package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.write.IssuedFormWriter;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.RosterReader;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bureau's year, put together. */
final class WiredYear implements YearDesk {
  private final Function<List<GivenBook>, RuledUseCases> ruled;
  private final BookSource source;
  private final Messages messages;

  WiredYear(Function<List<GivenBook>, RuledUseCases> ruled, BookSource source, Messages messages) {
    this.ruled = ruled;
    this.source = source;
    this.messages = messages;
  }

  @Override
  public IssueForms.Issued issue(IssueRequest request) {
    RuledUseCases use = ruled.apply(request.rulebooks().map(GivenBook::of).stream().toList());
    Rulebook rulebook = named(use.rulebookSet(), request.rulebook());
    PastResults past = request.previous().map(this::past).orElse(PastResults.NONE);
    return new IssueForms(
            new DiskFolder(), messages, new IssuedFormWriter(messages), new PrintoutWriter())
        .issue(
            new IssueForms.Order(
                use.roster(request.roster()),
                rulebook,
                request.year(),
                before(use.rulebookSet(), request.out()),
                duty -> lastYear(past, duty)),
            request.out());
  }

  private Rulebook named(RulebookSet set, String name) {
    List<Rulebook> all = Stream.concat(set.local().stream(), Stream.of(set.national())).toList();
    String stem = FileNames.last(Path.of(name)).replaceFirst("[.]xlsx$", "");
    return all.stream()
        .filter(rulebook -> rulebook.name().equals(stem))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRulebook(
                    List.of(
                        Message.of(
                            "year.rulebookUnknown",
                            "name",
                            name,
                            "known",
                            all.stream().map(Rulebook::name).collect(Collectors.joining("、"))))));
  }

  private Optional<YearRoster> before(RulebookSet set, Path out) {
    Path list = FileNames.path(out, messages.text(Message.of("issue.list.file")));
    return Files.isRegularFile(list)
        ? new RosterReader(set.labels(), messages).read(read(list))
        : Optional.empty();
  }

  /** The results of an earlier year: a folder of results, or the consolidated workbook itself. */
  PastResults past(Path at) {
    Path file =
        Files.isDirectory(at)
            ? FileNames.path(at, messages.text(Message.of("process.summaryFile")))
            : at;
    PastResults past =
        Files.isRegularFile(file) ? PastResults.of(read(file), messages) : PastResults.NONE;
    if (past.forms().isEmpty()) {
      throw new InvalidTemplate(Message.of("year.noPast", "file", FileNames.shown(at)));
    }
    return past;
  }

  private Book read(Path file) {
    try {
      return GivenBook.of(file).open(source).book();
    } catch (UnreadableBook unreadable) {
      String text = FileNames.last(file) + "：" + unreadable.getMessage();
      throw new InvalidTemplate(Message.of("file.unreadable", "text", text));
    }
  }

  private static Map<String, String> lastYear(PastResults past, ReportDuty duty) {
    Map<String, String> actuals = new LinkedHashMap<>();
    past.form(duty.agency(), duty.project()).stream()
        .flatMap(form -> form.indicators().stream())
        .filter(indicator -> !indicator.actual().isEmpty())
        .forEach(indicator -> actuals.put(indicator.name(), indicator.actual()));
    return actuals;
  }
}
