package cn.hebiao.tell.summary;

/**
 * An agency that has to report, or that has reported.
 *
 * @param number from 1
 * @param agency its name as the roster has it, or as its form has it
 * @param state whether it has reported
 * @param forms how many of its scored forms came in
 * @param files the files they are in; empty where none came in
 */
public record ReportingLine(
    int number, String agency, ReportingState state, int forms, String files) {
  static final LineColumns<ReportingLine> COLUMNS =
      LineColumns.<ReportingLine>of("reporting")
          .number("number", ReportingLine::number)
          .text("agency", ReportingLine::agency)
          .word("state", ReportingLine::state)
          .number("forms", ReportingLine::forms)
          .text("file", ReportingLine::files);

  /** The same under another number. */
  ReportingLine at(int place) {
    return new ReportingLine(place, agency, state, forms, files);
  }
}
