/**
 * The machine interface: results as JSON, one object per file. Takes results of checking and the
 * message texts, gives lines of text. The only package that uses Jackson.
 */
package cn.hebiao.adapter.json;
