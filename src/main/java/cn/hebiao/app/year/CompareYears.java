package cn.hebiao.app.year;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.YearOnYear;
import cn.hebiao.year.compare.PastForm;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.compare.YearChange;
import cn.hebiao.year.compare.YearSheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes this year beside the year before (与上年对比). */
public final class CompareYears implements BatchFollower {
  private final OutputFolder folder;
  private final PrintoutMaker printouts;
  private final Messages messages;
  private final PastResults past;
  private final Path out;
  private final PastFormLines reading;
  private final List<PastForm> forms = new ArrayList<>();

  public CompareYears(
      OutputFolder folder, PrintoutMaker printouts, Messages messages, PastResults past, Path out) {
    this.folder = folder;
    this.printouts = printouts;
    this.messages = messages;
    this.past = past;
    this.out = out;
    this.reading = new PastFormLines(messages);
  }

  @Override
  public void take(Incoming input, FinishedFile file) {
    forms.addAll(reading.forms(file.summary()));
  }

  @Override
  public Optional<YearOnYear> years() {
    return Optional.of(compared());
  }

  private YearOnYear compared() {
    return new YearChange(past, forms).lines(messages);
  }

  @Override
  public List<Message> finish() {
    byte[] book = printouts.write(new YearSheets(compared(), messages).sheets());
    Path target = folder.in(out, messages.text(Message.of("compare.file")));
    return folder.save(target, book).stream().toList();
  }
}
