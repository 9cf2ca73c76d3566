/**
 * Files on disk. Takes finished bytes and paths from the use cases and makes sure that a file under
 * its final name is always whole. Uses the JDK only.
 */
package cn.hebiao.adapter.files;
