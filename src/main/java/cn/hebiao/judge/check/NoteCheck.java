package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A missed target, lost points and a target exceeded by far are explained in the note column. */
final class NoteCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return NoteRow.of(card).stream().flatMap(row -> judge(row, context).stream()).toList();
  }

  private static Optional<Finding> judge(NoteRow row, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    String note = row.note().words();
    if (NoteDraft.unfinished(note)) {
      return Optional.of(row.finding(FindingCode.NOTE_EMPTY, ".draft", "", context));
    }
    if (row.missed() || row.lost()) {
      String variant = row.missed() ? ".missed" : ".lost";
      return lack(row, words).map(code -> row.finding(code, variant, "", context));
    }
    Optional<BigDecimal> line = context.threshold(Parameter.EXCESS_LINE);
    return row.exceeds(line) && lack(row, words).isPresent()
        ? Optional.of(
            row.finding(FindingCode.OVERACHIEVED, "", Written.percent(line.get()), context))
        : Optional.empty();
  }

  /** What a note that must name a cause lacks; empty if it may name one. */
  private static Optional<FindingCode> lack(NoteRow row, NoteWords words) {
    String note = row.note().words();
    if (NoteWords.blank(note)) {
      return Optional.of(FindingCode.NOTE_MISSING);
    }
    if (words.nothing(note)) {
      return Optional.of(FindingCode.NOTE_EMPTY);
    }
    return words.generic(note) || row.copied()
        ? Optional.of(FindingCode.NOTE_GENERIC)
        : Optional.empty();
  }
}
