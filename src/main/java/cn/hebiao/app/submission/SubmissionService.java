package cn.hebiao.app.submission;

import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.view.BookLooks;
import cn.hebiao.model.finding.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a server offers, put together.
 *
 * @param store where it is kept
 * @param submissions what was handed in
 * @param books single submissions
 * @param batch all of them together
 * @param spotCheck the spot check of them
 * @param looks what workbooks look like
 * @param agencies those that have to report; empty where that is not asked
 */
public record SubmissionService(
    SubmissionStore store,
    Submissions submissions,
    SubmittedBooks books,
    SubmittedBatch batch,
    SpotCheck spotCheck,
    BookLooks looks,
    Optional<List<String>> agencies,
    JsonFormat json,
    Messages messages)
    implements AutoCloseable {
  @Override
  public void close() {
    store.close();
  }
}
