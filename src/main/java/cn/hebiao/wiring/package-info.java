/**
 * Where adapters are made and put into use cases, and where rulebooks, templates and rosters are
 * found and read. Faces get use cases from here and need no adapter; nothing else makes one.
 */
package cn.hebiao.wiring;
