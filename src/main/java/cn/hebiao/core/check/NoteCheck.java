package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.Parameter;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import cn.hebiao.core.target.Outcome;
import cn.hebiao.core.value.Placeholder;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A missed target, lost points and a target exceeded by far are explained in the note column. */
final class NoteCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    if (!FilledCheck.filled(card)) {
      return findings;
    }
    for (ScoredRow row : card.rows()) {
      row.row()
          .note()
          .filter(n -> !row.row().unused())
          .flatMap(n -> judge(n, row, context))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> judge(SheetCell note, ScoredRow row, CheckContext context) {
    String words = LabelText.normalise(note.words());
    boolean missed = row.outcome().flatMap(Outcome::reached).map(yes -> !yes).orElse(false);
    boolean lost =
        row.self().isPresent()
            && row.weight().isPresent()
            && row.self().get().compareTo(row.weight().get()) < 0;
    String completion = row.completion().map(Written::percent).orElse("");
    if (missed || lost) {
      boolean empty = Placeholder.saysNothing(words);
      if (!words.isEmpty() && !empty) {
        return Optional.empty();
      }
      FindingCode code = empty ? FindingCode.NOTE_EMPTY : FindingCode.NOTE_MISSING;
      String key = "finding." + code.name() + (missed ? ".missed" : ".lost");
      return Optional.of(note(note, code, key, row, completion, "", context));
    }
    Optional<BigDecimal> line = context.threshold(Parameter.EXCESS_LINE);
    boolean exceeded =
        line.isPresent()
            && row.completion().isPresent()
            && row.outcome().flatMap(Outcome::reached).orElse(false)
            && row.completion().get().compareTo(line.get()) >= 0;
    return exceeded && (words.isEmpty() || Placeholder.saysNothing(words))
        ? Optional.of(
            note(
                note,
                FindingCode.OVERACHIEVED,
                "finding.OVERACHIEVED",
                row,
                completion,
                Written.percent(line.get()),
                context))
        : Optional.empty();
  }

  private static Finding note(
      SheetCell note,
      FindingCode code,
      String key,
      ScoredRow row,
      String completion,
      String line,
      CheckContext context) {
    Severity severity = code.severity();
    return context.at(
        note,
        code,
        severity,
        Message.of(
            key,
            "name",
            row.row().name(),
            "target",
            row.row().target().map(t -> t.text()).orElse(""),
            "actual",
            row.row().actual().map(SheetCell::words).orElse("").strip(),
            "completion",
            completion,
            "line",
            line,
            "weight",
            row.weight().map(Written::plain).orElse(""),
            "score",
            row.self().map(Written::plain).orElse("")),
        note.words().strip(),
        "",
        Optional.empty());
  }
}
