/**
 * A workbook as a person looks at it. What it looks like comes through a port, since the grid that
 * is checked knows no widths and colours. Whoever shows it decides how: nothing here writes HTML.
 */
package cn.hebiao.app.view;
