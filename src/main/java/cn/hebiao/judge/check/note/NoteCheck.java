package cn.hebiao.judge.check.note;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.NoteAbove;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A missed target, lost points and a target exceeded by far are explained in the note column. */
public final class NoteCheck implements FormCheck {
  public static final FindingCode NOTE_MISSING = FindingCode.warning("NOTE_MISSING");
  public static final FindingCode OVERACHIEVED = FindingCode.notice("OVERACHIEVED");
  public static final FindingCode NOTE_EMPTY = FindingCode.warning("NOTE_EMPTY");
  public static final FindingCode NOTE_GENERIC = FindingCode.notice("NOTE_GENERIC");

  @Override
  public List<FindingCode> codes() {
    return List.of(NOTE_MISSING, OVERACHIEVED, NOTE_EMPTY, NOTE_GENERIC);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    List<Finding> findings = new ArrayList<>();
    boolean reason = false;
    for (NoteRow row : NoteRow.of(card)) {
      boolean same = NoteAbove.isMeant(row.note().words());
      if (!same || !reason) {
        judge(row, words, context).ifPresent(findings::add);
        reason = lack(row, words).isEmpty();
      }
    }
    return findings;
  }

  private static Optional<Finding> judge(NoteRow row, NoteWords words, CheckContext context) {
    String note = row.note().words();
    if (NoteDraft.unfinished(note)) {
      return Optional.of(row.finding(NOTE_EMPTY, ".draft", ""));
    }
    boolean missed = row.missed() || row.admits(context.words().evidence());
    if (missed || row.lost()) {
      String variant = missed ? ".missed" : ".lost";
      return lack(row, words).map(code -> row.finding(code, variant, ""));
    }
    Optional<BigDecimal> line = context.threshold(Parameter.EXCESS_LINE);
    return row.exceeds(line) && lack(row, words).isPresent()
        ? Optional.of(row.finding(OVERACHIEVED, "", Written.percent(line.get())))
        : Optional.empty();
  }

  /** What a note that must name a cause lacks; empty if it may name one. */
  private static Optional<FindingCode> lack(NoteRow row, NoteWords words) {
    String note = row.note().words();
    if (NoteWords.blank(note)) {
      return Optional.of(NOTE_MISSING);
    }
    if (words.nothing(note)) {
      return Optional.of(NOTE_EMPTY);
    }
    return words.generic(note) || row.copied() ? Optional.of(NOTE_GENERIC) : Optional.empty();
  }
}
