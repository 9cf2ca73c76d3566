package cn.hebiao.app.year;

import cn.hebiao.app.BookSource;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.year.feedback.AgencyReturn;
import cn.hebiao.year.feedback.ReturnPoint;
import cn.hebiao.year.issue.SafeNames;
import cn.hebiao.year.roster.Waivers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes a page for each agency that has something to correct (退回意见). */
public final class SendBack implements BatchFollower {
  private static final int ID_LENGTH = 8;

  private final Tools tools;
  private final Path out;
  private final String basis;
  private final Map<String, Set<ReturnPoint.Identity>> before = new HashMap<>();
  private final Map<String, Sent> now = new TreeMap<>();

  /**
   * What pages are made with.
   *
   * @param folder where they go
   * @param source reads pages that are there already
   * @param results reads the results of an earlier run
   * @param printouts makes the workbooks
   * @param messages the texts
   * @param manifest what results rest on
   * @param due until when agencies have to correct; empty where no day is set
   */
  public record Tools(
      OutputFolder folder,
      BookSource source,
      ResultsFormat results,
      PrintoutMaker printouts,
      Messages messages,
      RunManifest manifest,
      Optional<String> due) {}

  /** What an agency has sent this time. */
  private static final class Sent {
    private final List<ReturnPoint> points = new ArrayList<>();
    private final Set<String> contents = new java.util.TreeSet<>();
    private int files;
  }

  /** Begins with what an earlier run in the folder has found. */
  public SendBack(Tools tools, Path out) {
    this.tools = tools;
    this.out = out;
    this.basis = Sha256.of(tools.manifest().toString(), tools.due().orElse(""));
    Path lines = tools.folder().in(out, text("process.resultsFile"));
    if (tools.folder().taken(lines)) {
      try {
        tools.results().read(lines, this::remember);
      } catch (InvalidResults another) {
        before.clear();
      }
    }
  }

  private void remember(ReceivedFile file) {
    String agency =
        file.result().forms().stream()
            .filter(form -> form.kind().scored())
            .map(ReportedForm::agency)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .or(
                () ->
                    file.result().forms().stream()
                        .map(ReportedForm::agency)
                        .filter(name -> !name.isEmpty())
                        .findFirst())
            .orElse("");
    Set<ReturnPoint.Identity> known = before.computeIfAbsent(agency, name -> new HashSet<>());
    file.result().findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(
            finding ->
                new ReturnPoint.Identity(
                    form(projectOn(file, finding.sheet()), finding.sheet()),
                    finding.sheet(),
                    finding.cell(),
                    finding.code()))
        .forEach(known::add);
  }

  private static String projectOn(ReceivedFile file, String sheet) {
    return file.result().forms().stream()
        .filter(form -> form.sheet().equals(sheet))
        .filter(form -> form.kind().scored())
        .map(ReportedForm::project)
        .findFirst()
        .orElse("");
  }

  private static String form(String project, String sheet) {
    return project.isEmpty() ? sheet : project;
  }

  @Override
  public void take(Incoming input, FinishedFile file) {
    String agency =
        file.summary().findings().stream()
            .map(FindingLine::agency)
            .findFirst()
            .or(() -> file.summary().forms().stream().map(form -> form.agency()).findFirst())
            .orElse("");
    Sent sent = now.computeIfAbsent(agency, name -> new Sent());
    sent.files++;
    sent.contents.add(file.received().orElse(file.name()));
    for (FindingLine finding : file.summary().findings()) {
      if (finding.severity() != Severity.NOTICE) {
        sent.points.add(point(Waivers.project(file.summary(), finding), finding));
      }
    }
  }

  private static ReturnPoint point(String project, FindingLine finding) {
    String sheet = finding.source().sheet();
    return new ReturnPoint(
        form(project, sheet),
        sheet,
        finding.source().cell(),
        finding.code(),
        finding.severity(),
        finding.message(),
        finding.found(),
        finding.expected(),
        finding.diagnosis().isEmpty() ? finding.rule() : finding.diagnosis());
  }

  @Override
  public List<Message> finish() {
    List<Message> problems = new ArrayList<>();
    Path place = tools.folder().in(out, text("return.folder"));
    SafeNames names = new SafeNames();
    now.forEach(
        (agency, sent) -> {
          String shown = agency.isEmpty() ? text("return.unnamed") : agency;
          Path page = tools.folder().in(place, names.next("", shown) + ".xlsx");
          if (sent.points.isEmpty()) {
            tools.folder().remove(page);
          } else {
            page(shown, agency, sent, page)
                .flatMap(
                    bytes ->
                        tools.folder().prepare(place).or(() -> tools.folder().save(page, bytes)))
                .ifPresent(problems::add);
          }
        });
    return problems;
  }

  /** The page; empty where the very same is there already. */
  private Optional<byte[]> page(String shown, String agency, Sent sent, Path at) {
    String id =
        Sha256.of(basis, sent.points.toString(), String.join(",", sent.contents))
            .substring(0, ID_LENGTH);
    Optional<String> sentBefore = tools.folder().taken(at) ? idOf(at) : Optional.empty();
    if (sentBefore.filter(id::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<Set<ReturnPoint.Identity>> known =
        sentBefore.isPresent() ? Optional.ofNullable(before.get(agency)) : Optional.empty();
    return Optional.of(
        tools
            .printouts()
            .write(
                List.of(
                    new AgencyReturn(shown, sent.files, sent.points, known, tools.due(), id)
                        .page(tools.messages()))));
  }

  private Optional<String> idOf(Path page) {
    String words = tools.messages().text(Message.of("return.id", "id", ""));
    try {
      return GivenBook.of(page)
          .open(tools.source())
          .book()
          .sheets()
          .get(0)
          .cells()
          .values()
          .stream()
          .map(cell -> cell.words())
          .filter(text -> text.startsWith(words))
          .map(text -> text.substring(words.length()))
          .findFirst();
    } catch (UnreadableBook another) {
      return Optional.empty();
    }
  }

  private String text(String key) {
    return tools.messages().text(Message.of(key));
  }
}
