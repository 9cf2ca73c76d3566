/**
 * The command line: reads arguments, calls the use cases and prints what they give. Texts come from
 * the message files, results go to the injected streams. The only package that uses picocli,
 * touches the standard streams and knows all adapters.
 */
package cn.hebiao.face.cli;
