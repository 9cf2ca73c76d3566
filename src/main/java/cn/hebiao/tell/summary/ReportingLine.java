package cn.hebiao.tell.summary;

/**
 * An agency that has to report, or that has reported.
 *
 * @param agency its name as the roster has it, or as its form has it
 * @param state whether it has reported
 * @param forms how many of its scored forms came in
 * @param files the files they are in; empty where none came in
 */
public record ReportingLine(String agency, ReportingState state, int forms, String files) {
  static final LineColumns<ReportingLine> COLUMNS =
      LineColumns.<ReportingLine>of("reporting")
          .place()
          .text("agency", ReportingLine::agency)
          .word("state", ReportingLine::state)
          .number("forms", ReportingLine::forms)
          .text("file", ReportingLine::files);
}
