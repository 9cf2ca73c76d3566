/**
 * The tree a formula's text is read into, with what every node can say of itself: its text, its
 * names, its span, its Excel form. Comes from the parser and goes to the engine.
 */
package cn.hebiao.rules.formula.expr;
