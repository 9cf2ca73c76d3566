/**
 * The use cases: what the program does for a person, put together from the stages of the core.
 * Files, workbooks and the summary come in through ports declared here, which the adapters
 * implement. Uses the core only.
 */
package cn.hebiao.app;
