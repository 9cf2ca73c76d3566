package cn.hebiao.tell.summary;

import java.util.Optional;

/**
 * One received file.
 *
 * @param file the file as the user named it
 * @param copy its annotated copy, relative to the summary; empty where there is none
 * @param result what became of it
 * @param forms how many scored forms of it are in the summary
 * @param reason why it is not in the summary, or what else is to be said; may be empty
 */
public record FileLine(
    String file, Optional<String> copy, FileResult result, int forms, String reason) {
  static final LineColumns<FileLine> COLUMNS =
      LineColumns.<FileLine>of("files")
          .place()
          .text("file", FileLine::file)
          .text("copy", line -> line.copy().orElse(""))
          .word("result", FileLine::result)
          .number("forms", FileLine::forms)
          .text("reason", FileLine::reason);

  /** The name that the summary shows: the copy's where there is one, else as the user named it. */
  String shownName() {
    return copy.orElse(file);
  }
}
