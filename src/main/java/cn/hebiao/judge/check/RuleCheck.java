package cn.hebiao.judge.check;

import cn.hebiao.judge.result.Subject;

/** Checks that the rulebook itself states, of a form or of a workbook as a whole. */
public interface RuleCheck extends Check<Subject> {}
