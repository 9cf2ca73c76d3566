/**
 * The engine: all of Hebiao behind a handful of types. {@link cn.hebiao.Hebiao} is where to begin;
 * its examples are run by a test. What lies in the packages below may change at any time; these
 * types are what other programs may rely on, together with the JSON of {@link
 * cn.hebiao.CheckedWorkbook#json}.
 */
package cn.hebiao;
