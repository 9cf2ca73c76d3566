/**
 * The use cases and the ports they need: what the program does with workbooks, said without any
 * library. Adapters implement the ports; the command line calls the use cases. Uses core only.
 */
package cn.hebiao.app;
