/**
 * The working paper of a drawn form (抽查底稿): what it asks, line by line, and what stands in one that
 * came back. Comes from a checked form and goes to a workbook; a filled one is compared with what
 * was handed out, whatever its cells say.
 */
package cn.hebiao.review.paper;
