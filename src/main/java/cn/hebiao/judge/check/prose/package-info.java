/** Checks of what sentences say: figures that they restate, and whom they name. */
package cn.hebiao.judge.check.prose;
