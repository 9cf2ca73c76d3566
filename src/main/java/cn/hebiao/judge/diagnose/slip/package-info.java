/**
 * The slips that people make with figures, one class each; {@link
 * cn.hebiao.judge.diagnose.Diagnoser} lists them. Each looks at one wrong figure and says whether
 * it explains it.
 */
package cn.hebiao.judge.diagnose.slip;
