package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Severity;

/**
 * One cell of what several workbooks show together; the lines of one finding share its number.
 *
 * @param number the finding, from 1
 * @param source the cell to look at
 * @param agency whose it is; empty if the file names none
 * @param severity how grave
 * @param title what kind of finding, in two or three words
 * @param message what was found and what to do
 * @param found what stands in the cell; may be empty
 */
public record TogetherLine(
    int number,
    LineSource source,
    String agency,
    Severity severity,
    String title,
    String message,
    String found) {
  static final LineColumns<TogetherLine> COLUMNS =
      LineColumns.<TogetherLine>of("together")
          .number("number", TogetherLine::number)
          .source(TogetherLine::source)
          .text("agency", TogetherLine::agency)
          .word("severity", TogetherLine::severity)
          .text("title", TogetherLine::title)
          .text("message", TogetherLine::message)
          .text("found", TogetherLine::found);
}
