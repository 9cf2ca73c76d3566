package cn.hebiao.judge.check.note;

import cn.hebiao.judge.evidence.EvidenceRules;
import cn.hebiao.judge.evidence.RowWords;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator with the cell of its deviation note.
 *
 * @param row the indicator with its scores
 * @param note the note's cell, blank if nothing is written
 */
record NoteRow(ScoredRow row, SheetCell note) {

  /**
   * The indicators in use that have a note column; none while the form is still to be filled. Where
   * it has no points at all, those are in use that have an actual value.
   */
  static List<NoteRow> of(Scorecard card) {
    boolean scored = card.rows().stream().map(ScoredRow::row).anyMatch(IndicatorRow::isScored);
    return card.rows().stream()
        .filter(
            row -> scored ? card.filled() && !row.row().unused() : row.row().reached().isFilled())
        .flatMap(row -> row.row().note().map(cell -> new NoteRow(row, cell)).stream())
        .toList();
  }

  /** Whether the note only repeats another cell of the row: its name, target or actual value. */
  boolean copied() {
    String text = bare(note.words());
    return Stream.of(
            Optional.of(row.row().name()),
            row.row().target().map(target -> target.text()),
            row.row().actual().map(SheetCell::words))
        .flatMap(Optional::stream)
        .map(NoteRow::bare)
        .anyMatch(text::equals);
  }

  /** A text without the signs that compare, and without marks at its end. */
  private static String bare(String text) {
    return LabelText.normalise(text).replaceFirst("^[≥≤≧≦<>=]+", "").replaceFirst("[。.;,!]+$", "");
  }

  boolean missed() {
    return row.outcome().flatMap(PairOutcome::reached).map(yes -> !yes).orElse(false);
  }

  /** Whether an actual value in words says so itself where no points tell. */
  boolean admits(EvidenceRules rules) {
    return !row.row().isScored() && new RowWords(row.row(), rules).saysNotReached();
  }

  /** Whether the agency itself took points off. */
  boolean lost() {
    return row.self().isPresent()
        && row.weight().isPresent()
        && row.self().get().compareTo(row.weight().get()) < 0;
  }

  /** Whether the target is reached and exceeded as far as the line. */
  boolean exceeds(Optional<BigDecimal> line) {
    return line.isPresent()
        && row.completion().isPresent()
        && row.outcome().flatMap(PairOutcome::reached).orElse(false)
        && row.completion().get().compareTo(line.get()) >= 0;
  }

  /**
   * Actual by target, where the row is decided by these figures and more is not worse. Elsewhere
   * words such as 超额 and 未达到 may mean anything.
   */
  Optional<BigDecimal> progress() {
    return row.outcome()
        .flatMap(PairOutcome::measure)
        .filter(measure -> row.basis() == Basis.RULE)
        .filter(measure -> !measure.qualitative() && measure.direction() != Direction.LOWER)
        .flatMap(MeasuredPair::completion);
  }

  /** A finding on the whole note, with all that its texts may name. */
  Finding finding(FindingCode code, String variant, String line) {
    Message message =
        Message.of(
            "finding." + code.name() + variant,
            "name",
            row.row().name(),
            "target",
            row.row().target().map(t -> t.text()).orElse(""),
            "actual",
            row.row().actual().map(SheetCell::words).orElse("").strip(),
            "completion",
            row.completion().map(Written::percent).orElse(""),
            "rated",
            progress().isPresent() ? "@note.rated" : "",
            "line",
            line,
            "weight",
            row.weight().map(Written::plain).orElse(""),
            "score",
            row.self().map(Written::plain).orElse(""));
    return Finding.at(note, code, message)
        .showing(Stated.words(note.words().strip()), Stated.NOTHING);
  }
}
