/**
 * Results as text for a person at a console, aligned for Chinese characters. Takes results of
 * checking and the message texts, gives lines. Uses the core only.
 */
package cn.hebiao.face.cli.text;
