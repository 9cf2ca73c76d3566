/**
 * The use cases: check a workbook, process a batch. They put the stages of the core together and
 * reach files, workbooks and templates through ports. Uses the core only.
 */
package cn.hebiao.app;
