package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.look.WorkbookLooks;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.submission.SubmissionFolder;
import cn.hebiao.adapter.json.RecordJson;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.review.Reviewing;
import cn.hebiao.app.submission.SpotCheck;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore;
import cn.hebiao.app.submission.Submissions;
import cn.hebiao.app.submission.SubmittedBatch;
import cn.hebiao.app.submission.SubmittedBooks;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a server offers, put together.
 *
 * @param use the use cases by the rulebooks in use
 * @param reviewing puts reviews together
 * @param results makes the line of the machine interface of a result
 * @param template the summary template
 * @param paperTemplate the template of papers
 * @param roster who has to report; empty where that is not asked
 */
record WiredServer(
    RuledUseCases use,
    Reviewing reviewing,
    Function<Checked, String> results,
    byte[] template,
    byte[] paperTemplate,
    Optional<YearRoster> roster,
    Messages messages) {

  /**
   * @param data the folder that keeps all that is handed in
   */
  SubmissionService service(Path data) {
    JsonFormat json = new RecordJson();
    Clock clock = Clock.systemUTC();
    SubmissionStore store = SubmissionFolder.open(data, json);
    Submissions submissions = new Submissions(store, use.checking(), results, json, clock);
    SubmittedBatch batch =
        new SubmittedBatch(
            submissions,
            store,
            use.batches(template, roster),
            use.batches(template, Optional.empty()),
            messages);
    SpotCheck spotCheck =
        new SpotCheck(
            batch,
            store,
            RuledUseCases.samples(),
            use.sampling(paperTemplate, roster, Optional.empty(), Optional.empty()),
            reviewing,
            new DiskFolder(),
            json,
            messages,
            clock);
    return new SubmissionService(
        store,
        submissions,
        new SubmittedBooks(
            submissions, use.checking(), use.copying(), use.filling(), use.explaining()),
        batch,
        spotCheck,
        new WorkbookLooks(),
        roster.map(YearRoster::agencies),
        json,
        messages);
  }
}
