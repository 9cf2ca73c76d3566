package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedBook;
import cn.hebiao.tell.results.RunManifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The port by which the results of a run are told to other programs, and read again. */
public interface ResultsFormat {
  /** The result of one workbook on one line, as the machine interface has it. */
  String result(Checked checked);

  /** What {@link #result} gave, read again. */
  ReportedBook reported(String result);

  /** The first line of the results of a run. */
  String head(RunManifest manifest);

  /**
   * The line of a file.
   *
   * @param input where it lies below the given folder
   * @param copy where its annotated copy lies; empty where there is none
   * @param sha256 of its bytes; empty where they could not be read
   * @param result what {@link #result} gave for it
   */
  String line(String input, Optional<String> copy, Optional<String> sha256, String result);

  /**
   * Reads the results of a run, file by file.
   *
   * @param file where they are
   * @param each gets every file in the order received
   * @return what the results rest on
   * @throws InvalidResults if they are none, damaged or cannot be read
   */
  RunManifest read(Path file, Consumer<ReceivedFile> each);
}
