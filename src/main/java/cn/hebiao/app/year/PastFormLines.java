package cn.hebiao.app.year;

import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.DatumLine;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.tell.summary.FormLine;
import cn.hebiao.tell.summary.FundLine;
import cn.hebiao.tell.summary.IndicatorLine;
import cn.hebiao.year.compare.PastForm;
import cn.hebiao.year.compare.StaffItems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The forms of a file as a consolidated workbook shows them. */
final class PastFormLines {
  private final StaffItems staff;

  PastFormLines(Messages messages) {
    this.staff = new StaffItems(messages);
  }

  List<PastForm> forms(FileSummary file) {
    return file.forms().stream().map(form -> form(file, form)).toList();
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
            .map(PastFormLines::indicator)
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
}
