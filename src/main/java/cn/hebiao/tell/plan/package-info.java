/**
 * Turns the result of a workbook into the plan of what is written into its copy: appended columns,
 * filled blanks, notes, marks and the sheet 核查结果. Pure; the workbook adapter carries it out.
 */
package cn.hebiao.tell.plan;
