package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A note does not speak of more where less than the target was done, nor the other way round. */
final class NoteDirectionCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    return NoteRow.of(card).stream()
        .filter(row -> !row.note().isBlank())
        .flatMap(row -> judge(row, words, context).stream())
        .toList();
  }

  private static Optional<Finding> judge(NoteRow row, NoteWords words, CheckContext context) {
    Optional<Integer> side = row.progress().map(done -> done.compareTo(BigDecimal.ONE));
    if (side.isEmpty()) {
      return Optional.empty();
    }
    String note = row.note().words();
    boolean less = side.get() < 0;
    if (less && words.above(note)) {
      return Optional.of(row.finding(FindingCode.NOTE_CONTRADICTS, ".less", "", context));
    }
    boolean done = !less && !row.missed();
    return done && words.below(note)
        ? Optional.of(row.finding(FindingCode.NOTE_CONTRADICTS, ".done", "", context))
        : Optional.empty();
  }
}
