package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.DatumLine;
import cn.hebiao.tell.summary.FileLine;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.FormLine;
import cn.hebiao.tell.summary.FundLine;
import cn.hebiao.tell.summary.GradeLine;
import cn.hebiao.tell.summary.IndicatorLine;
import cn.hebiao.tell.summary.LossLine;
import cn.hebiao.tell.summary.ReportingLine;
import cn.hebiao.tell.summary.TogetherLine;
import java.math.BigDecimal;

/** The lines of the summary under the names of their columns. */
record SummaryLines(ReportWords words, BigDecimal lost) {
  private LineNames line(int number) {
    return new LineNames(words).put("number", number);
  }

  StrictNames form(FormLine form) {
    return line(form.number())
        .source(form.source(), form.number())
        .text("agency", form.agency())
        .text("project", form.project())
        .text("kind", form.kind())
        .put("year", form.year())
        .text("rulebook", form.rulebook())
        .put("weight", form.weight())
        .put("self", form.self())
        .put("computed", form.computed())
        .put("lowest", form.lowest())
        .put("highest", form.highest())
        .put("difference", form.difference())
        .text("selfGrade", form.selfGrade().orElse(""))
        .text("computedGrade", form.computedGrade().orElse(""))
        .put("errors", form.errors())
        .put("warnings", form.warnings())
        .put("notices", form.notices())
        .word("state", form.state())
        .names();
  }

  StrictNames indicator(IndicatorLine indicator) {
    return line(indicator.number())
        .source(indicator.source(), indicator.number())
        .text("agency", indicator.agency())
        .text("project", indicator.project())
        .text("level1", indicator.level1())
        .text("level2", indicator.level2())
        .text("level3", indicator.name())
        .text("target", indicator.target())
        .text("actual", indicator.actual())
        .put("weight", indicator.weight())
        .put("self", indicator.self())
        .put("computed", indicator.computed())
        .put("difference", indicator.difference())
        .put("completion", indicator.completion())
        .word("basis", indicator.basis())
        .text("explanation", indicator.explanation())
        .names();
  }

  StrictNames fund(FundLine fund) {
    return line(fund.number())
        .source(fund.source(), fund.number())
        .text("agency", fund.agency())
        .text("project", fund.project())
        .text("kind", fund.kind().chinese())
        .put("initial", fund.initial())
        .put("adjusted", fund.adjusted())
        .put("executed", fund.executed())
        .put("declaredRate", fund.declaredRate())
        .put("computedRate", fund.computedRate())
        .put("weight", fund.weight())
        .put("self", fund.self())
        .put("computed", fund.computed())
        .names();
  }

  StrictNames finding(FindingLine finding) {
    return line(finding.number())
        .source(finding.source(), finding.number())
        .text("agency", finding.agency())
        .word("severity", finding.severity())
        .text("code", finding.code().name())
        .text("message", finding.message())
        .text("found", finding.found())
        .text("expected", finding.expected())
        .text("diagnosis", finding.diagnosis())
        .text("rule", finding.rule())
        .names();
  }

  StrictNames grade(GradeLine grade) {
    return new LineNames(words)
        .text("grade", grade.grade())
        .put("selfCount", grade.self())
        .put("computedCount", grade.computed())
        .names();
  }

  StrictNames loss(LossLine loss) {
    return new LineNames(words)
        .text("level1", loss.level1())
        .put("indicators", loss.indicators())
        .put("weight", loss.weight())
        .put("computed", loss.computed())
        .put("lost", loss.lost())
        .put("lostRate", loss.rate())
        .put("lostShare", loss.shareOf(lost))
        .names();
  }

  StrictNames datum(DatumLine datum) {
    return line(datum.number())
        .source(datum.source(), datum.number())
        .text("agency", datum.agency())
        .put("year", datum.year())
        .text("item", datum.item())
        .put("value", datum.value())
        .text("unit", datum.unit())
        .names();
  }

  StrictNames together(TogetherLine together) {
    return line(together.number())
        .source(together.source(), together.number())
        .text("agency", together.agency())
        .word("severity", together.severity())
        .text("title", together.title())
        .text("message", together.message())
        .text("found", together.found())
        .names();
  }

  StrictNames reporting(ReportingLine agency) {
    return line(agency.number())
        .text("agency", agency.agency())
        .word("state", agency.state())
        .put("forms", agency.forms())
        .text("file", agency.files())
        .names();
  }

  StrictNames file(FileLine file) {
    return line(file.number())
        .text("file", file.file())
        .word("result", file.result())
        .put("forms", file.forms())
        .text("reason", file.reason())
        .names();
  }
}
