package cn.hebiao.tell.summary;

/**
 * One of the forms with the lowest computed totals.
 *
 * @param form the form
 */
public record WorstLine(FormLine form) {
  static final LineColumns<WorstLine> COLUMNS =
      LineColumns.<WorstLine>of("worst")
          .place()
          .text("agency", line -> line.form().agency())
          .text("project", line -> line.form().project())
          .amount("self", line -> line.form().self())
          .amount("computed", line -> line.form().computed())
          .amount("difference", line -> line.form().difference())
          .source(line -> line.form().source());
}
