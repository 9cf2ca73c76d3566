/**
 * Targets, actuals and what comes of comparing them. Texts of the 年度指标值 and 实际完成值 columns come in,
 * an {@link cn.hebiao.read.target.PairOutcome} with both numbers or with the reason for having none
 * goes to scoring. What a shortfall costs is a rulebook's matter.
 */
package cn.hebiao.read.target;
