package cn.hebiao.app.batch;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.ResultsFormat;
import cn.hebiao.app.SavedCopy;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.tell.summary.LineStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The results of a batch for other programs: a line for what they rest on, then one per file. */
final class ResultsFile {
  private final ResultsFormat format;
  private final RunManifest manifest;
  private final LineStore.Growing<ResultLine> lines;

  /**
   * A finished file as it is kept until the end of the batch.
   *
   * @param input where it lies below the given folder
   * @param copy its copy; empty where there is none
   * @param sha256 of its bytes; empty where unknown
   * @param result what the machine interface says of it
   */
  record ResultLine(String input, Optional<String> copy, Optional<String> sha256, String result) {}

  ResultsFile(ResultsFormat format, RunManifest manifest, LineStore store) {
    this.format = format;
    this.manifest = manifest;
    this.lines = store.list(ResultLine.class);
  }

  void add(String input, FinishedFile file) {
    lines.add(
        new ResultLine(input, file.copy().map(SavedCopy::place), file.received(), file.result()));
  }

  /**
   * Saves the lines.
   *
   * @param summary the SHA-256 of the consolidated workbook; empty where there is none
   * @return the problem if that cannot be done
   */
  Optional<Message> save(OutputFolder folder, Path target, Optional<String> summary) {
    return folder.save(target, out -> write(summary, out));
  }

  private void write(Optional<String> summary, OutputStream out) throws IOException {
    write(format.head(manifest.made(summary)), out);
    for (ResultLine line : lines.lines()) {
      write(format.line(line.input(), line.copy(), line.sha256(), line.result()), out);
    }
  }

  private static void write(String line, OutputStream out) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
