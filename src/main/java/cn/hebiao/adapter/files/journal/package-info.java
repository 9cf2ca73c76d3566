/** What is remembered of finished files, in a file in the folder for results. */
package cn.hebiao.adapter.files.journal;
