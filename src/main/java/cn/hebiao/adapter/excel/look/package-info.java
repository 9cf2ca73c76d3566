/**
 * Widths, heights, fonts and colours of workbooks by POI. Cells and their values are read
 * elsewhere: nothing that is checked comes from here. What cannot be read is left plain.
 */
package cn.hebiao.adapter.excel.look;
