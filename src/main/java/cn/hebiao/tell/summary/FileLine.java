package cn.hebiao.tell.summary;

/**
 * One received file.
 *
 * @param number from 1, in the order received
 * @param file the file as the user named it
 * @param result what became of it
 * @param forms how many scored forms of it are in the summary
 * @param reason why it is not in the summary, or what else is to be said; may be empty
 */
public record FileLine(int number, String file, FileResult result, int forms, String reason) {
  static final LineColumns<FileLine> COLUMNS =
      LineColumns.<FileLine>of("files")
          .number("number", FileLine::number)
          .text("file", FileLine::file)
          .word("result", FileLine::result)
          .number("forms", FileLine::forms)
          .text("reason", FileLine::reason);

  /** The same line in another place of the list, from 1. */
  FileLine numbered(int place) {
    return new FileLine(place, file, result, forms, reason);
  }
}
