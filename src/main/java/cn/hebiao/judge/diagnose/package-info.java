/**
 * Which simple slip explains a wrong figure. Comes from a figure, what it should be and what that
 * was computed from; gives one diagnosis or none.
 */
package cn.hebiao.judge.diagnose;
