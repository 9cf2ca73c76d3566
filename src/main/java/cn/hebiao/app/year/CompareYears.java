package cn.hebiao.app.year;

import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.DatumLine;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.tell.summary.FormLine;
import cn.hebiao.tell.summary.FundLine;
import cn.hebiao.tell.summary.IndicatorLine;
import cn.hebiao.tell.summary.YearOnYear;
import cn.hebiao.year.compare.PastForm;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.compare.StaffItems;
import cn.hebiao.year.compare.YearChange;
import cn.hebiao.year.compare.YearSheets;
import java.math.BigDecimal;
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
  private final StaffItems staff;
  private final List<PastForm> forms = new ArrayList<>();

  public CompareYears(
      OutputFolder folder, PrintoutMaker printouts, Messages messages, PastResults past, Path out) {
    this.folder = folder;
    this.printouts = printouts;
    this.messages = messages;
    this.past = past;
    this.out = out;
    this.staff = new StaffItems(messages);
  }

  @Override
  public void take(Incoming input, FinishedFile file) {
    file.summary().forms().forEach(form -> forms.add(form(file.summary(), form)));
  }

  private PastForm form(FileSummary file, FormLine form) {
    String sheet = form.source().sheet();
    Optional<FundLine> fund =
        file.funds().stream().filter(line -> line.source().sheet().equals(sheet)).findFirst();
    return new PastForm(
        form.agency(),
        form.project(),
        form.year().map(BigDecimal::valueOf),
        form.self(),
        form.computed(),
        fund.flatMap(FundLine::adjusted),
        fund.flatMap(FundLine::executed),
        form.project().isEmpty() ? staff(file) : Optional.empty(),
        file.indicators().stream()
            .filter(line -> line.source().sheet().equals(sheet))
            .map(CompareYears::indicator)
            .toList());
  }

  private Optional<BigDecimal> staff(FileSummary file) {
    return file.data().stream()
        .filter(datum -> staff.tells(datum.item(), datum.unit()))
        .map(DatumLine::value)
        .findFirst();
  }

  private static PastForm.PastIndicator indicator(IndicatorLine line) {
    return new PastForm.PastIndicator(
        line.name(), line.target(), line.actual(), line.weight(), line.self());
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
