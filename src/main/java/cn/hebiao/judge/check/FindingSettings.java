package cn.hebiao.judge.check;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.rules.rulebook.CheckSetting;
import cn.hebiao.rules.rulebook.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Severity and status of the general checks as a rulebook sets them.
 *
 * @param settings by finding code; codes that are not listed stay as they are
 */
public record FindingSettings(Map<String, CheckSetting> settings) {
  public FindingSettings {
    settings = Map.copyOf(settings);
  }

  /** The findings with the severities that are set, without those that are switched off. */
  public List<Finding> apply(List<Finding> findings) {
    return findings.stream().flatMap(finding -> apply(finding).stream()).toList();
  }

  private Optional<Finding> apply(Finding finding) {
    return Optional.ofNullable(settings.get(finding.code().name()))
        .map(setting -> apply(setting, finding))
        .orElse(Optional.of(finding));
  }

  /** A set severity replaces the usual one; milder variants of a finding stay milder. */
  private static Optional<Finding> apply(CheckSetting setting, Finding finding) {
    if (setting.status() == Status.OFF) {
      return Optional.empty();
    }
    boolean usual = finding.severity() == finding.code().severity();
    return Optional.of(
        finding.with(setting.status().limit(usual ? setting.severity() : finding.severity())));
  }
}
