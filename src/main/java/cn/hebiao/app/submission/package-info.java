/**
 * Workbooks that people hand in at a server: each is kept under an identifier of its own, checked,
 * and shown again to whoever may see it; later ones of the same name are versions. What happens to
 * them is a log of events, from which all else follows. Uses the use cases of single workbooks and
 * of batches; knows nothing of networks.
 */
package cn.hebiao.app.submission;
