/**
 * What the program can be asked to do, step by step over the domain packages. Gets its workbooks
 * and libraries from the adapters through interfaces. Called by the command line only.
 */
package cn.hebiao.app;
