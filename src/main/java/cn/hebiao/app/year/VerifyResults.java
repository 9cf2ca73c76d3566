package cn.hebiao.app.year;

import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedBook;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.results.RunManifest.NamedDigest;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.year.compare.PastForm;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.compare.SummaryAgain;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Works the results of a run out again, from the copies that it left: each holds the figures of the
 * agency untouched. Says whether everything is as it was, or what is not.
 */
public final class VerifyResults {
  private final OutputFolder folder;
  private final ResultsFormat results;
  private final CheckFiles checking;
  private final CopyMaker copies;
  private final Messages messages;
  private final PastFormLines lines;

  public VerifyResults(
      OutputFolder folder,
      ResultsFormat results,
      CheckFiles checking,
      CopyMaker copies,
      Messages messages) {
    this.folder = folder;
    this.results = results;
    this.checking = checking;
    this.copies = copies;
    this.messages = messages;
    this.lines = new PastFormLines(messages);
  }

  /**
   * What came of it.
   *
   * @param equal how many files gave the same again
   * @param different what is not the same, a line each
   * @param untried files of which there is no copy, with the reason
   * @param basis what the results rested on that is not the same now, a line each
   */
  public record Verified(
      int equal, List<String> different, List<String> untried, List<String> basis) {
    public Verified {
      different = List.copyOf(different);
      untried = List.copyOf(untried);
      basis = List.copyOf(basis);
    }
  }

  /**
   * Works everything out again.
   *
   * @param out the folder with the results
   * @param now what results rest on now
   * @throws cn.hebiao.app.InvalidResults if there are none
   */
  public Verified verify(Path out, RunManifest now) {
    List<ReceivedFile> files = new ArrayList<>();
    Path told = folder.in(out, messages.text(Message.of("process.resultsFile")));
    RunManifest then = results.read(told, files::add);
    List<String> different = new ArrayList<>();
    List<String> untried = new ArrayList<>();
    List<PastForm> again = new ArrayList<>();
    int equal = 0;
    for (ReceivedFile file : files) {
      if (file.copy().isEmpty()) {
        untried.add(said("untried", "file", file.input()));
        continue;
      }
      List<String> found = compare(file, folder.in(out, file.copy().get()), again);
      different.addAll(found);
      equal += found.isEmpty() ? 1 : 0;
    }
    different.addAll(summary(out, then, again, different.isEmpty()));
    return new Verified(equal, different, untried, basis(then, now));
  }

  /** What the consolidated workbook says otherwise than the copies do. */
  private List<String> summary(
      Path out, RunManifest then, List<PastForm> again, boolean copiesAreSame) {
    Path place = folder.in(out, messages.text(Message.of("process.summaryFile")));
    try {
      byte[] bytes = checking.bytes(place);
      Book book = checking.examine(new GivenBook.BookInMemory(bytes, folder.name(place))).book();
      List<String> found =
          new SummaryAgain(PastResults.of(book, messages), again, messages)
              .differences(copiesAreSame);
      boolean edited = then.summary().filter(made -> !made.equals(Sha256.of(bytes))).isPresent();
      return found.isEmpty() && edited
          ? List.of(said("summaryChanged", "file", folder.name(place)))
          : found;
    } catch (UnreadableBook unreadable) {
      return List.of(said("summaryGone", "file", folder.name(place)));
    }
  }

  private List<String> compare(ReceivedFile file, Path copy, List<PastForm> again) {
    try {
      byte[] bytes = checking.bytes(copy);
      CheckFiles.Examined examined =
          checking.examine(new GivenBook.BookInMemory(bytes, file.result().file()));
      again.addAll(
          lines.forms(FileSummary.of(new Consolidated(examined.checked(), file.copy()), messages)));
      List<String> found =
          new ArrayList<>(differences(file, results.reported(results.result(examined.checked()))));
      CopyMaker.Copy made = copies.copy(examined.bytes(), examined.book(), examined.checked());
      if (found.isEmpty() && !Arrays.equals(bytes, made.annotated().bytes())) {
        found.add(said("copyChanged", "file", file.input()));
      }
      return found;
    } catch (UnreadableBook unreadable) {
      return List.of(said("copyGone", "file", file.input()));
    }
  }

  private List<String> differences(ReceivedFile file, ReportedBook again) {
    ReportedBook then = file.result();
    if (then.equals(again)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < Math.min(then.forms().size(), again.forms().size()); i++) {
      String before = score(then.forms().get(i));
      String after = score(again.forms().get(i));
      if (!before.equals(after)) {
        found.add(
            said(
                "score",
                "file",
                file.input(),
                "sheet",
                then.forms().get(i).sheet(),
                "before",
                before,
                "after",
                after));
      }
    }
    if (then.findings().size() != again.findings().size()) {
      found.add(
          said(
              "findings",
              "file",
              file.input(),
              "before",
              Integer.toString(then.findings().size()),
              "after",
              Integer.toString(again.findings().size())));
    }
    return found.isEmpty() ? List.of(said("other", "file", file.input())) : found;
  }

  private static String score(ReportedForm form) {
    return form.computed()
        .flatMap(ReportedForm.ComputedSums::score)
        .map(BigDecimal::toPlainString)
        .orElse("-");
  }

  private List<String> basis(RunManifest then, RunManifest now) {
    List<String> changed = new ArrayList<>();
    if (!then.program().equals(now.program())) {
      changed.add(said("program", "before", then.program(), "after", now.program()));
    }
    for (NamedDigest rulebook : then.rulebooks()) {
      Optional<NamedDigest> same =
          now.rulebooks().stream().filter(one -> one.name().equals(rulebook.name())).findFirst();
      if (!same.equals(Optional.of(rulebook))) {
        changed.add(said(same.isEmpty() ? "rulebookGone" : "rulebook", "name", rulebook.name()));
      }
    }
    if (!then.template().equals(now.template())) {
      changed.add(said("template"));
    }
    return changed;
  }

  private String said(String key, String... arguments) {
    return messages.text(Message.of("verify." + key, arguments));
  }
}
