/**
 * The bureau's year as use cases: blank forms are issued, what came in is compared with the roster
 * and with the year before, and what has to be corrected goes back. They read workbooks and write
 * them through ports. What a form or a finding means is decided elsewhere.
 */
package cn.hebiao.app.year;
