package cn.hebiao;

import cn.hebiao.app.SummaryWriter;
import cn.hebiao.judge.across.BatchReview;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.tell.summary.SummaryCollector;
import cn.hebiao.tell.summary.SummaryContext;
import cn.hebiao.tell.summary.SummaryModel;
import cn.hebiao.tell.summary.YearOnYear;
import cn.hebiao.year.roster.YearRoster;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Results that become one consolidated workbook (汇总). They are taken in one by one, and of each
 * only what the workbook needs is kept, what is much in a temporary file that vanishes when this is
 * closed. The order of adding is the order in the workbook. Not for use by several threads at once.
 */
public final class Consolidation implements AutoCloseable {
  private final LineStore store;
  private final SummaryCollector lines;
  private final BatchReview review;
  private final SummaryWriter writer;
  private final byte[] template;
  private final Optional<YearRoster> roster;
  private final Messages messages;
  private int added;

  Consolidation(
      Messages messages,
      LineStore store,
      Rulebook national,
      SummaryWriter writer,
      byte[] template,
      Optional<YearRoster> roster) {
    this.lines = new SummaryCollector(messages, store);
    this.store = store;
    this.review = new BatchReview(national);
    this.writer = writer;
    this.template = template;
    this.roster = roster;
    this.messages = messages;
  }

  /** Takes in a result that has no annotated copy; nothing is linked. */
  public void add(CheckedWorkbook checked) {
    add(checked, Optional.empty());
  }

  /**
   * Takes in a result.
   *
   * @param copy where its annotated copy will lie, relative to the consolidated workbook with
   *     {@code /} between folders; cells of the workbook link to it
   */
  public void add(CheckedWorkbook checked, String copy) {
    add(checked, Optional.of(copy));
  }

  private void add(CheckedWorkbook checked, Optional<String> copy) {
    lines.add(new Consolidated(checked.checked(), copy));
    review.add(added, review.digest(checked.checked()));
    added++;
  }

  /** How many results were taken in. */
  public int size() {
    return added;
  }

  /**
   * The consolidated workbook of the results so far, an .xlsx file. More may be added afterwards.
   *
   * @throws RefusedWork if the template cannot be used
   */
  public byte[] workbook() {
    return RefusedWork.orResult(messages, () -> writer.write(summary(), template));
  }

  private SummaryModel summary() {
    return lines.model(
        new SummaryContext(
            roster.map(YearRoster::entries),
            review.findings(),
            List.of(),
            UnaryOperator.identity(),
            YearOnYear.NONE));
  }

  /** Forgets all results. */
  @Override
  public void close() {
    store.close();
  }
}
