package cn.hebiao.adapter.json;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.CellRef;
import java.io.IOException;

/** Findings, and rules that could not be evaluated. */
final class FindingJson {
  private final JsonFields json;

  FindingJson(JsonFields json) {
    this.json = json;
  }

  void write(Finding finding) throws IOException {
    json.string("code", finding.code().name());
    json.string("severity", finding.severity().token());
    json.string("sheet", finding.sheet());
    json.string("cell", finding.cell().map(CellRef::name));
    json.message("message", finding.message());
    json.string("found", finding.found());
    json.string("expected", finding.expected());
    json.message("diagnosis", finding.diagnosis());
    json.string("rule", finding.rule());
  }

  void write(Unevaluated unevaluated) throws IOException {
    json.string("rule", unevaluated.rule());
    json.string("sheet", unevaluated.sheet());
    json.string("cell", unevaluated.cell().map(CellRef::name));
    json.message("reason", unevaluated.reason());
  }
}
