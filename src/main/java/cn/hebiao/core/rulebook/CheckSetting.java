package cn.hebiao.core.rulebook;

import cn.hebiao.core.finding.Severity;

/** Severity and status that a rulebook gives to a general check. */
public record CheckSetting(Severity severity, Status status) {}
