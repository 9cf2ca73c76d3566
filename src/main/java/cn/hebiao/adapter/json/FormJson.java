package cn.hebiao.adapter.json;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.score.DeclaredTotals;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.ReviewTotal;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FundBlock.Amounts;
import cn.hebiao.read.form.Heading;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.form.ReviewEntry;
import java.io.IOException;
import java.util.List;

/** A form with its totals, funds and indicators. */
final class FormJson {
  private final JsonFields json;

  FormJson(JsonFields json) {
    this.json = json;
  }

  void write(Scorecard card, FormState state) throws IOException {
    Heading heading = card.form().heading();
    json.string("kind", card.form().kind().token());
    json.string("sheet", card.form().sheet());
    json.string("range", card.form().range().name());
    json.string("rulebook", card.rulebook());
    json.string("agency", heading.agency());
    json.string("department", heading.department());
    json.string("project", heading.project());
    json.integer("year", heading.year());
    json.string("state", state.token());
    json.object("declared", () -> declared(card.declared()));
    json.object("computed", card.computed(), this::computed);
    json.object("funds", card.funds(), this::funds);
    json.array("indicators", card.rows(), this::indicator);
    json.filled("review", ReviewTotal.of(card), this::review);
  }

  private void declared(DeclaredTotals totals) throws IOException {
    json.number("weight", totals.weight());
    json.number("score", totals.score());
    json.string("grade", totals.grade());
  }

  private static List<ReviewEntry> reviews(IndicatorRow row) {
    return row.points().reviews().stream()
        .filter(entry -> entry.score().number().isPresent())
        .toList();
  }

  private void review(ReviewEntry entry) throws IOException {
    json.string("column", entry.label());
    json.string("cell", entry.score().place().map(cell -> cell.ref().name()));
    json.number("score", entry.score().number());
  }

  private void review(ReviewTotal total) throws IOException {
    json.string("column", total.column().label());
    json.string("cell", total.cell().map(cell -> cell.ref().name()));
    json.number("score", total.declared());
    json.number("sum", total.sum());
  }

  private void computed(Totals totals) throws IOException {
    json.number("weight", totals.weight());
    json.number("byRule", totals.byRule());
    json.number("score", totals.score());
    json.number("lowest", totals.lowest());
    json.number("highest", totals.highest());
    json.string("grade", totals.grade());
  }

  private void funds(FundScore funds) throws IOException {
    json.number("initial", funds.filled(Amounts::initial));
    json.number("adjusted", funds.filled(Amounts::adjusted));
    json.number("executed", funds.filled(Amounts::executed));
    json.string("unit", funds.unit());
    json.number("declaredRate", funds.declaredRate());
    json.number("computedRate", funds.computedRate());
  }

  private void indicator(ScoredRow scored) throws IOException {
    IndicatorRow row = scored.row();
    json.string("level1", row.level1());
    json.string("level2", row.level2());
    json.string("name", row.name());
    json.string("cell", row.nameCell().ref().name());
    json.string("target", row.target().map(TargetCell::text));
    json.string("actual", row.actual().filter(cell -> !cell.isBlank()).map(SheetCell::words));
    json.number("weight", scored.weight());
    json.number("selfScore", scored.self());
    json.number("computedScore", scored.computed());
    json.string("basis", scored.basis().token());
    json.number("completion", scored.completion());
    json.message("explanation", scored.explanation());
    json.filled("review", reviews(row), this::review);
  }
}
