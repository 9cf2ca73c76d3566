/**
 * The rules of a rulebook in words, to be printed and handed out (评分细则). Gets a rulebook and gives
 * sheets.
 */
package cn.hebiao.author.manual;
