package cn.hebiao.tell.summary;

/**
 * An agency that has to report, or that has reported.
 *
 * @param agency its name as the roster has it, or as its form has it
 * @param state whether it has reported
 * @param forms how many of its scored forms came in
 * @param owed the projects, or the agency's own form, of which none came in; empty where nothing is
 *     owed or the roster lists no forms
 * @param files the files they are in; empty where none came in
 */
public record ReportingLine(
    String agency, ReportingState state, int forms, String owed, String files) {
  static final LineColumns<ReportingLine> COLUMNS =
      LineColumns.<ReportingLine>of("reporting")
          .place()
          .text("agency", ReportingLine::agency)
          .word("state", ReportingLine::state)
          .number("forms", ReportingLine::forms)
          .text("owed", ReportingLine::owed)
          .text("file", ReportingLine::files);
}
