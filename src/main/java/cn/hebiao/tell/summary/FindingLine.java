package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Severity;

/**
 * One finding.
 *
 * @param source the cell to look at
 * @param agency the agency; empty if the file names none
 * @param severity how grave
 * @param code what kind of finding
 * @param message what is there, what was expected and what to do
 * @param found what is there, as written; empty where nothing is
 * @param expected what was expected; empty where it is unknown
 * @param diagnosis the slip that explains it; empty if none does
 * @param rule the rule that says so; empty for general checks
 */
public record FindingLine(
    LineSource source,
    String agency,
    Severity severity,
    String code,
    String message,
    String found,
    String expected,
    String diagnosis,
    String rule) {
  static final LineColumns<FindingLine> COLUMNS =
      LineColumns.<FindingLine>of("findings")
          .place()
          .source(FindingLine::source)
          .text("agency", FindingLine::agency)
          .word("severity", FindingLine::severity)
          .text("code", FindingLine::code)
          .text("message", FindingLine::message)
          .text("found", FindingLine::found)
          .text("expected", FindingLine::expected)
          .text("diagnosis", FindingLine::diagnosis)
          .text("rule", FindingLine::rule);
}
