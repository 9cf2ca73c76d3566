package cn.hebiao.app.submission;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.review.RecordStore;
import cn.hebiao.app.review.Reviewing;
import cn.hebiao.app.review.Reviewing.ReturnedFile;
import cn.hebiao.app.review.Reviewing.ReviewedPapers;
import cn.hebiao.app.review.Sampling;
import cn.hebiao.app.review.Sampling.SampledForms;
import cn.hebiao.app.review.SavedSample;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.app.submission.SubmittedBatch.ProcessedSubmissions;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.draw.SamplePlan;
import cn.hebiao.review.paper.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The spot check of what was handed in: a sample is drawn from all submissions, its papers are
 * handed out, taken back and put together. Thread-safe.
 */
public final class SpotCheck {
  private static final String WORK = "review";

  private final SubmittedBatch batch;
  private final SubmissionStore store;
  private final RecordStore<SavedSample> samples;
  private final Sampling sampling;
  private final Reviewing reviewing;
  private final OutputFolder folder;
  private final JsonFormat json;
  private final Messages messages;
  private final Clock clock;
  private final Map<List<String>, ReturnedPaperFile> returned = new LinkedHashMap<>();

  /** Held while something is drawn or put together, which takes long; papers come in meanwhile. */
  private final Object working = new Object();

  /** Goes on with what the store remembers. */
  public SpotCheck(
      SubmittedBatch batch,
      SubmissionStore store,
      RecordStore<SavedSample> samples,
      Sampling sampling,
      Reviewing reviewing,
      OutputFolder folder,
      JsonFormat json,
      Messages messages,
      Clock clock) {
    this.batch = batch;
    this.store = store;
    this.samples = samples;
    this.sampling = sampling;
    this.reviewing = reviewing;
    this.folder = folder;
    this.json = json;
    this.messages = messages;
    this.clock = clock;
    store.events().stream()
        .filter(event -> ReturnedPaperFile.EVENT.equals(event.get("event")))
        .map(ReturnedPaperFile::of)
        .forEach(this::remember);
  }

  private synchronized void remember(ReturnedPaperFile file) {
    returned.put(List.of(file.by(), file.name()), file);
  }

  /**
   * Draws a sample from everything that was handed in, and makes its papers.
   *
   * @throws IOException if the submissions cannot be had, or the draw not be noted
   * @throws cn.hebiao.app.Refused if it cannot be drawn
   */
  public SampledForms draw(Requester requester, SamplePlan plan, String seed) throws IOException {
    SampledForms drawn;
    synchronized (working) {
      ProcessedSubmissions all = batch.process(Requester.ALONE);
      drawn = sampling.sample(all.folder(), store.papers(), plan, seed);
    }
    Map<String, String> event = new LinkedHashMap<>();
    event.put("event", "sampled");
    event.put("by", requester.name());
    event.put("time", clock.instant().toString());
    event.put("plan", plan.shown());
    event.put("seed", seed);
    event.put("drawn", Integer.toString(drawn.sample().drawn().size()));
    store.append(event);
    return drawn;
  }

  /** The sample that was drawn last; empty before the first. */
  public Optional<SavedSample> drawn() {
    return samples.load(in("sample.storeFile"));
  }

  /** The workbook of a paper; empty where there is no such paper. */
  public Optional<Path> workbook(String number) {
    return drawn().stream()
        .flatMap(sample -> sample.papers().stream())
        .filter(paper -> paper.number().equals(number))
        .map(paper -> folder.in(store.papers(), paper.file()))
        .filter(folder::taken)
        .findFirst();
  }

  /** The file that came back last for a paper. */
  public synchronized Optional<ReturnedPaperFile> returned(Paper paper) {
    return returned.values().stream()
        .filter(file -> file.paper().equals(paper.number()))
        .reduce((before, after) -> after);
  }

  /**
   * A paper that was taken back.
   *
   * @param file it
   * @param examined what it is, and what is wrong with it
   */
  public record TakenPaper(ReturnedPaperFile file, ReturnedFile examined) {}

  /**
   * Takes back a paper or a feedback sheet; when this returns, it is stored for good.
   *
   * @return empty if it is neither; then it is not kept
   * @throws IOException if it cannot be stored
   */
  public Optional<TakenPaper> take(Requester requester, String name, PendingFile file)
      throws IOException {
    Optional<ReturnedFile> examined = examined(name, file);
    if (examined.isEmpty()) {
      return Optional.empty();
    }
    ReturnedPaperFile taken =
        new ReturnedPaperFile(
            file.id(),
            requester.name(),
            name,
            clock.instant(),
            file.sha256(),
            examined.get().paper().orElse(""));
    store.keep(file, json.object(taken.event()));
    // Together, so that the last one in the log is the last one here.
    synchronized (this) {
      store.append(taken.event());
      remember(taken);
    }
    return Optional.of(new TakenPaper(taken, examined.get()));
  }

  private Optional<ReturnedFile> examined(String name, PendingFile file) {
    try {
      return reviewing.examined(new GivenBook.OnDisk(file.file(), name), store.papers());
    } catch (UnreadableBook unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Puts together everything that has come back.
   *
   * @return where the results are
   * @throws IOException if the files cannot be had
   * @throws cn.hebiao.app.Refused if nothing was drawn
   */
  public ReviewedPapers review() throws IOException {
    synchronized (working) {
      Path archive = store.archive(WORK, places());
      return reviewing.review(
          List.of(archive), Optional.of(store.papers()), store.results(WORK), false);
    }
  }

  /** What has come back, by what it is called; of one name from two the second has who sent it. */
  private synchronized Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (ReturnedPaperFile file : returned.values()) {
      boolean taken = places.containsKey(file.name());
      places.put(taken ? file.by() + "_" + file.name() : file.name(), file.id());
    }
    return places;
  }

  /**
   * The list, the papers and the copies that they point to, as an archive.
   *
   * @throws IOException if they cannot be had, or the stream takes no more
   */
  public void pack(SavedSample sample, OutputStream out) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(in("sample.listFile"));
    sample.papers().forEach(paper -> files.add(folder.in(store.papers(), paper.file())));
    Path copies = batch.folder(Requester.ALONE);
    sample.sample().drawn().stream()
        .map(DrawnUnit::unit)
        .flatMap(unit -> unit.source().stream())
        .filter(source -> !source.copy().isEmpty())
        .map(source -> folder.in(copies, source.copy()))
        .distinct()
        .forEach(files::add);
    store.pack(files, out);
  }

  /**
   * The results of a review as an archive.
   *
   * @throws IOException if they cannot be had, or the stream takes no more
   */
  public void pack(ReviewedPapers reviewed, OutputStream out) throws IOException {
    List<String> places =
        List.of(
            folder.name(reviewed.summary()), messages.text(Message.of("review.feedbackFolder")));
    store.pack(store.results(WORK), places, out);
  }

  private Path in(String key) {
    return folder.in(store.papers(), messages.text(Message.of(key)));
  }
}
