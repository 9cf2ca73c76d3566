package cn.hebiao.tell.summary;

/**
 * A list of the summary as templates see it.
 *
 * @param columns its names and columns
 * @param lines its lines
 * @param <T> the kind of line
 */
public record SummaryList<T>(LineColumns<T> columns, LineSequence<T> lines) {}
