/**
 * The command line: reads arguments, calls the use cases and prints what they give. Texts come from
 * the message files, results go to the injected streams. The only package that uses picocli and
 * touches the standard streams; one face of several, so that nothing uses it.
 */
package cn.hebiao.face.cli;
