package cn.hebiao.adapter.json;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.tell.results.ReportedBook;
import cn.hebiao.tell.results.ReportedBook.ReportedFinding;
import cn.hebiao.tell.results.ReportedBook.ReportedGap;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.ReportedForm.ComputedSums;
import cn.hebiao.tell.results.ReportedForm.DeclaredSums;
import cn.hebiao.tell.results.ReportedForm.ReportedFunds;
import cn.hebiao.tell.results.ReportedForm.ReportedIndicator;
import java.io.IOException;
import java.util.Optional;

/** Reads what {@link CheckedJson} writes. */
final class ReportedJson {
  private ReportedJson() {}

  static ReportedBook book(ReadObject json) throws IOException {
    return new ReportedBook(
        json.text("file"),
        json.word("outcome", Outcome.values(), Outcome::token),
        json.textOrNone("message"),
        json.objects("forms", ReportedJson::form),
        json.objects("findings", ReportedJson::finding),
        json.objects("notEvaluated", ReportedJson::gap));
  }

  private static ReportedFinding finding(ReadObject json) throws IOException {
    return new ReportedFinding(
        json.text("code"),
        json.word("severity", Severity.values(), Severity::token),
        json.text("sheet"),
        json.text("cell"),
        json.text("message"),
        json.text("found"),
        json.text("expected"),
        json.text("diagnosis"),
        json.text("rule"));
  }

  private static ReportedGap gap(ReadObject json) throws IOException {
    return new ReportedGap(
        json.text("rule"), json.text("sheet"), json.text("cell"), json.text("reason"));
  }

  private static ReportedForm form(ReadObject json) throws IOException {
    ReadObject declared = json.part("declared");
    Optional<ReadObject> computed = json.object("computed");
    Optional<ReadObject> funds = json.object("funds");
    return new ReportedForm(
        json.word("kind", FormKind.values(), FormKind::token),
        json.text("sheet"),
        json.text("range"),
        json.text("rulebook"),
        json.text("agency"),
        json.text("department"),
        json.text("project"),
        json.integer("year"),
        json.word("state", FormState.values(), FormState::token),
        new DeclaredSums(
            declared.number("weight"), declared.number("score"), declared.text("grade")),
        computed.isPresent() ? Optional.of(computed(computed.get())) : Optional.empty(),
        funds.isPresent() ? Optional.of(funds(funds.get())) : Optional.empty(),
        json.objects("indicators", ReportedJson::indicator));
  }

  private static ComputedSums computed(ReadObject json) throws IOException {
    return new ComputedSums(
        json.numberOrZero("weight"),
        json.numberOrZero("byRule"),
        json.number("score"),
        json.number("lowest"),
        json.number("highest"),
        json.text("grade"));
  }

  private static ReportedFunds funds(ReadObject json) throws IOException {
    return new ReportedFunds(
        json.number("initial"),
        json.number("adjusted"),
        json.number("executed"),
        json.text("unit"),
        json.number("declaredRate"),
        json.number("computedRate"));
  }

  private static ReportedIndicator indicator(ReadObject json) throws IOException {
    return new ReportedIndicator(
        json.text("level1"),
        json.text("level2"),
        json.text("name"),
        json.text("cell"),
        json.text("target"),
        json.text("actual"),
        json.number("weight"),
        json.number("selfScore"),
        json.number("computedScore"),
        json.text("basis"),
        json.number("completion"),
        json.text("explanation"));
  }
}
