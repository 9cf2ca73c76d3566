/**
 * Files on disk. Takes finished bytes and paths from the use cases and makes sure that a file under
 * its final name is always whole. Reads archives by Commons Compress, all else by
 * the JDK.
 */
package cn.hebiao.adapter.files;
