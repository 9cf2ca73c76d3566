/**
 * Writes edit plans into copies of workbooks. Takes the original bytes and a plan, gives the bytes
 * of the copy; in Office Open XML only the parts that must change are touched, text by text. POI is
 * used for the old binary format only.
 */
package cn.hebiao.adapter.excel.write;
