package cn.hebiao.app;

import cn.hebiao.judge.check.CrossCheckRunner.Ran;
import cn.hebiao.judge.check.Ruling;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sheets on which a label of a table was not found: figures that were looked up there may be of
 * other cells than meant, so that nothing that compares them is held against the agency.
 *
 * @param sheets their names
 */
record UnsettledSheets(Set<String> sheets) {
  private static final Set<Role> OF_TABLES =
      EnumSet.of(
          Role.LEVEL1,
          Role.LEVEL2,
          Role.LEVEL3,
          Role.SCORE,
          Role.WEIGHT,
          Role.CRITERIA,
          Role.TOTAL);

  static UnsettledSheets of(List<Finding> layout) {
    return new UnsettledSheets(
        layout.stream()
            .filter(finding -> finding.code() == FindingCode.LABEL_MISSING)
            .filter(finding -> role(finding).filter(OF_TABLES::contains).isPresent())
            .map(Finding::sheet)
            .collect(Collectors.toSet()));
  }

  private static Optional<Role> role(Finding finding) {
    return Optional.ofNullable(finding.message().args().get("role")).flatMap(Role::of);
  }

  /** The result of a check, without findings if it looked figures up on one of these sheets. */
  Ran settled(CrossCheck check, Facts facts, Ran ran) {
    Optional<String> sheet =
        ran.findings().isEmpty() || sheets.isEmpty() ? Optional.empty() : touched(check, facts);
    if (sheet.isEmpty()) {
      return ran;
    }
    Unevaluated open =
        new Unevaluated(
            check.title(),
            sheet.get(),
            Optional.empty(),
            Message.of("fact.labelMissing", "sheet", sheet.get()));
    return new Ran(List.of(Ruling.open(open)), ran.fillings());
  }

  private Optional<String> touched(CrossCheck check, Facts facts) {
    return check.names().stream()
        .map(facts::find)
        .flatMap(found -> Stream.concat(found.single().stream(), found.each().stream()))
        .map(Fact::cell)
        .map(cell -> cell.sheet())
        .filter(sheets::contains)
        .findFirst();
  }

  /** Whether a finding on a repeated figure compares none of these sheets. */
  boolean independent(Finding finding) {
    return !sheets.contains(finding.sheet())
        && !sheets.contains(finding.message().args().getOrDefault("sheet", ""));
  }
}
