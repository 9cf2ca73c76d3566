/**
 * Results as text for a person: blocks of lines, aligned for Chinese characters, at a console or
 * wherever else text is read. Takes results of use cases and the message texts. Used by every face
 * that speaks in text; knows no stream and no arguments.
 */
package cn.hebiao.app.text;
