/**
 * Files on disk and inside the program: message texts, rulebooks and templates come from here, and
 * finished files go out whole or not at all. Gives bytes and paths to the use cases. Uses the JDK
 * only.
 */
package cn.hebiao.adapter.files;
