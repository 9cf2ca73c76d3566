package cn.hebiao.app.review;

import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.draw.DrawSettings;
import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.draw.SampleBounds;
import cn.hebiao.review.draw.SampleDraw;
import cn.hebiao.review.draw.SamplePlan;
import cn.hebiao.review.frame.FormsBefore;
import cn.hebiao.review.frame.Frame;
import cn.hebiao.review.frame.FrameCollector;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.sheets.SampleSheets;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.summary.CellLink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a sample from the results of a run, makes its list and its papers, and remembers both. */
public final class DrawSample implements Sampling {
  private static final int NAMED = 5;

  private final ResultsFormat results;
  private final RecordStore<SavedSample> store;
  private final PaperPress press;
  private final PrintoutMaker printouts;
  private final OutputFolder folder;
  private final DrawSettings settings;
  private final SampleBounds bounds;
  private final List<RunManifest.NamedDigest> rulebooks;
  private final List<String> roster;
  private final Set<String> must;
  private final Optional<Path> previous;
  private final Messages messages;

  /**
   * @param rulebooks what is in use now, to be compared with what the run used
   * @param roster who has to report; nobody where that is not known
   * @param previous the results of the year before; empty where they are not known
   * @param must agencies and projects that have to be drawn
   */
  public DrawSample(
      ResultsFormat results,
      RecordStore<SavedSample> store,
      PaperPress press,
      PrintoutMaker printouts,
      OutputFolder folder,
      DrawSettings settings,
      SampleBounds bounds,
      List<RunManifest.NamedDigest> rulebooks,
      List<String> roster,
      List<String> must,
      Optional<Path> previous,
      Messages messages) {
    this.results = results;
    this.store = store;
    this.press = press;
    this.printouts = printouts;
    this.folder = folder;
    this.settings = settings;
    this.bounds = bounds;
    this.rulebooks = List.copyOf(rulebooks);
    this.roster = List.copyOf(roster);
    this.must = Set.copyOf(must);
    this.previous = previous;
    this.messages = messages;
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }

  @Override
  public SampledForms sample(Path from, Path out, SamplePlan plan, String seed) {
    FormsBefore before = new FormsBefore();
    previous.ifPresent(
        year -> results.read(folder.in(year, text("process.resultsFile")), before::add));
    FrameCollector collector = new FrameCollector(before);
    RunManifest manifest =
        results.read(folder.in(from, text("process.resultsFile")), collector::add);
    Frame frame = collector.frame(roster, DrawSample::sha256);
    Path remembered = folder.in(out, text("sample.storeFile"));
    Map<String, String> lines = frame.lines(DrawSample::sha256);
    requireSameFrame(store.load(remembered), seed, lines);
    Set<String> wanted = must.stream().map(LabelText::normalise).collect(Collectors.toSet());
    DrawnSample sample =
        new SampleDraw(settings, bounds, DrawSample::sha256)
            .draw(frame, plan, seed, unit -> isWanted(unit, wanted));
    prepare(folder.in(out, text("sample.paperFolder")));
    List<Message> problems = new ArrayList<>();
    List<Message> remarks = new ArrayList<>(unknown(frame));
    if (!manifest.rulebooks().equals(rulebooks)) {
      remarks.add(Message.of("sample.otherRulebooks"));
    }
    List<Paper> papers = papers(sample, from, out, problems, remarks);
    store.save(remembered, new SavedSample(sample, lines, papers)).ifPresent(problems::add);
    Path list = folder.in(out, text("sample.listFile"));
    folder.save(list, list(sample, papers, from, out)).ifPresent(problems::add);
    return new SampledForms(sample, list, papers.size(), problems, remarks);
  }

  private void prepare(Path papers) {
    folder
        .prepare(papers)
        .ifPresent(
            problem -> {
              throw new UnwritableOutput(List.of(problem));
            });
  }

  private static boolean isWanted(FrameUnit unit, Set<String> wanted) {
    return !unit.agency().isEmpty() && wanted.contains(LabelText.normalise(unit.agency()))
        || !unit.project().isEmpty() && wanted.contains(LabelText.normalise(unit.project()));
  }

  /** What had to be drawn and is not in the frame. */
  private List<Message> unknown(Frame frame) {
    Set<String> known =
        frame.units().stream()
            .flatMap(unit -> java.util.stream.Stream.of(unit.agency(), unit.project()))
            .map(LabelText::normalise)
            .collect(Collectors.toSet());
    return must.stream()
        .filter(name -> !known.contains(LabelText.normalise(name)))
        .sorted()
        .map(name -> Message.of("sample.mustUnknown", "name", name))
        .toList();
  }

  /** Whoever knows the seed could otherwise change the forms until the lots suit her. */
  private static void requireSameFrame(
      Optional<SavedSample> before, String seed, Map<String, String> lines) {
    Optional<SavedSample> same = before.filter(saved -> saved.sample().seed().equals(seed));
    if (same.isEmpty()) {
      return;
    }
    Frame.FrameChange change = Frame.FrameChange.between(same.get().frame(), lines);
    if (!change.isEmpty()) {
      List<Message> problems = new ArrayList<>();
      problems.add(Message.of("sample.frameChanged", "seed", seed));
      name("sample.frameAdded", change.added(), problems);
      name("sample.frameGone", change.gone(), problems);
      name("sample.frameOther", change.changed(), problems);
      throw new InvalidResults(problems);
    }
  }

  private static void name(String key, List<String> ids, List<Message> problems) {
    if (!ids.isEmpty()) {
      String names =
          String.join("；", ids.stream().sorted().limit(NAMED).toList())
              + (ids.size() > NAMED ? "……" : "");
      problems.add(Message.of(key, "count", Integer.toString(ids.size()), "names", names));
    }
  }

  private List<Paper> papers(
      DrawnSample sample, Path from, Path out, List<Message> problems, List<Message> remarks) {
    List<Paper> papers = new ArrayList<>();
    for (DrawnUnit drawn : sample.drawn()) {
      if (!drawn.unit().kind().isForm()) {
        continue;
      }
      String number = Paper.numberOf(sha256(drawn.unit().id()));
      PaperPress.Pressed pressed = press.press(drawn.unit(), number, from, out);
      pressed.problem().ifPresent(problems::add);
      pressed.paper().ifPresent(papers::add);
      pressed.content().ifPresent(bytes -> save(pressed, bytes, out, problems, remarks));
    }
    return papers;
  }

  /** A paper that is there and differs may be filled already. */
  private void save(
      PaperPress.Pressed pressed,
      byte[] bytes,
      Path out,
      List<Message> problems,
      List<Message> remarks) {
    Path target = folder.in(out, pressed.paper().orElseThrow().file());
    if (!folder.taken(target)) {
      folder.save(target, bytes).ifPresent(problems::add);
    } else if (!folder.sha256(target).equals(Optional.of(Sha256.of(bytes)))) {
      remarks.add(Message.of("sample.paperKept", "file", folder.name(target)));
    }
  }

  private byte[] list(DrawnSample sample, List<Paper> papers, Path from, Path out) {
    Map<String, String> numbers = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    for (Paper paper : papers) {
      numbers.put(paper.id(), paper.number());
      files.put(paper.id(), paper.file());
    }
    Map<String, String> copies = new LinkedHashMap<>();
    for (DrawnUnit drawn : sample.units()) {
      drawn
          .unit()
          .source()
          .filter(source -> !source.copy().isEmpty())
          .ifPresent(source -> copies.put(drawn.unit().id(), address(source, from, out)));
    }
    return printouts.write(new SampleSheets(messages).of(sample, numbers, files, copies));
  }

  private static String address(FrameSource source, Path from, Path out) {
    String file = PaperPress.relative(from, source.copy(), out);
    return source.sheet().isEmpty()
        ? file
        : new CellLink(file, source.sheet(), source.range().split(":")[0]).address();
  }
}
