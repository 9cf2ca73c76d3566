/**
 * What a server keeps of submissions: their files, their results and a log, in one folder that can
 * be copied as a whole. Takes and gives paths and records of texts. Everything is on the disk
 * before it is said to be stored, and one program at a time writes.
 */
package cn.hebiao.adapter.files.submission;
