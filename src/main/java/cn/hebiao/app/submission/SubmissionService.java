package cn.hebiao.app.submission;

import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.Roster;
import cn.hebiao.model.finding.Messages;
import java.util.Optional;

/**
 * Everything that a server offers, put together.
 *
 * @param store where it is kept
 * @param submissions what was handed in
 * @param books single submissions
 * @param batch all of them together
 * @param roster who has to report; empty where nobody needs a code
 */
public record SubmissionService(
    SubmissionStore store,
    Submissions submissions,
    SubmittedBooks books,
    SubmittedBatch batch,
    Optional<Roster> roster,
    JsonFormat json,
    Messages messages)
    implements AutoCloseable {
  @Override
  public void close() {
    store.close();
  }
}
