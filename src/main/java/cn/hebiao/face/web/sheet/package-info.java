/**
 * A checked workbook as a page: its sheets as real tables with what was found marked in them. Text
 * of workbooks becomes markup at one place only, which escapes it. No style attribute and no script
 * stands in a page, so that the strictest policy for contents can be sent with it.
 */
package cn.hebiao.face.web.sheet;
