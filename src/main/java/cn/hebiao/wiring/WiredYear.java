package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.write.FormLooks;
import cn.hebiao.adapter.excel.write.IssuedFormWriter;
import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.ZipPacker;
import cn.hebiao.adapter.json.ResultsJson;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.year.ArchiveResults;
import cn.hebiao.app.year.CompleteArrivals;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.VerifyResults;
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
  private final Function<Settings, byte[]> template;
  private final Function<Settings, Map<String, byte[]>> rulebooks;
  private final BookSource source;
  private final Messages messages;

  /**
   * @param ruled the use cases by some rulebooks
   * @param template the summary template
   * @param rulebooks the rulebooks' files by their names
   */
  WiredYear(
      Function<List<GivenBook>, RuledUseCases> ruled,
      Function<Settings, byte[]> template,
      Function<Settings, Map<String, byte[]>> rulebooks,
      BookSource source,
      Messages messages) {
    this.ruled = ruled;
    this.template = template;
    this.rulebooks = rulebooks;
    this.source = source;
    this.messages = messages;
  }

  @Override
  public IssueForms.Issued issue(IssueRequest request) {
    RuledUseCases use = ruled.apply(request.rulebooks().map(GivenBook::of).stream().toList());
    Rulebook rulebook = named(use.rulebookSet(), request.rulebook());
    FormLooks looks =
        request
            .template()
            .map(file -> FormLooks.of(bytes(file), messages))
            .orElseGet(() -> FormLooks.usual(messages));
    PastResults past = request.previous().map(this::past).orElse(PastResults.NONE);
    return new IssueForms(
            new DiskFolder(),
            looks.messages(),
            new IssuedFormWriter(messages, looks),
            new PrintoutWriter(),
            source)
        .issue(
            new IssueForms.Order(
                use.roster(request.roster()),
                rulebook,
                request.year(),
                before(use.rulebookSet(), request.out()),
                duty -> lastYear(past, duty)),
            request.out());
  }

  @Override
  public VerifyResults.Verified verify(Settings settings, Path results) {
    RuledUseCases use = ruled.apply(settings.rulebooks().map(GivenBook::of).stream().toList());
    return new VerifyResults(
            new DiskFolder(), new ResultsJson(messages), use.checking(), use.copying(), messages)
        .verify(results, use.manifest(template.apply(settings), Optional.empty()));
  }

  @Override
  public int archive(Settings settings, Path results, List<Path> inputs, Path target) {
    Map<String, byte[]> basis = new LinkedHashMap<>(rulebooks.apply(settings));
    basis.put(messages.text(Message.of("archive.template")), template.apply(settings));
    settings.roster().ifPresent(file -> basis.put(FileNames.last(file), content(file)));
    return new ArchiveResults(new DiskFolder(), new ZipPacker(), messages)
        .archive(results, inputs, basis, file -> source.bytes(file.path()), target);
  }

  @Override
  public CompleteArrivals arrivals(Path folder, Path out) {
    return new CompleteArrivals(new DiskFolder(), folder, out);
  }

  private byte[] bytes(GivenBook file) {
    return file.fold(this::content, bytes -> bytes);
  }

  private byte[] content(Path file) {
    try {
      return source.bytes(file);
    } catch (UnreadableBook unreadable) {
      String text = FileNames.last(file) + "：" + unreadable.getMessage();
      throw new InvalidTemplate(Message.of("file.unreadable", "text", text));
    }
  }

  private Rulebook named(RulebookSet set, String name) {
    String stem = FileNames.last(Path.of(name)).replaceFirst("[.]xlsx$", "");
    return set.called(stem).orElseThrow(() -> unknown(set, name));
  }

  private static InvalidRulebook unknown(RulebookSet set, String name) {
    String known =
        Stream.concat(
                set.places().stream().map(place -> place.head().name()),
                Stream.of(set.national().name()))
            .collect(Collectors.joining("、"));
    return new InvalidRulebook(
        List.of(Message.of("year.rulebookUnknown", "name", name, "known", known)));
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
