/**
 * The program as a server: a page to drop workbooks on, and the same for other programs over HTTP.
 * Takes use cases of submissions and gives answers to requests. The only package that knows the
 * JDK's server; what of it is unsafe as it stands is guarded here.
 */
package cn.hebiao.face.web;
