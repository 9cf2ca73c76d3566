package cn.hebiao.rules.rulebook;

import cn.hebiao.model.finding.Severity;

/** Severity and status that a rulebook gives to a general check. */
public record CheckSetting(Severity severity, Status status) {}
