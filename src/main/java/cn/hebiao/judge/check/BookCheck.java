package cn.hebiao.judge.check;

/** A check over all sheets of a workbook; thresholds are those of the national rulebook. */
public interface BookCheck extends Check<CheckedBook> {}
