package cn.hebiao.judge.check.note;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A completion rate that a note states is the one that the row's figures give. */
public final class NoteFigureCheck implements FormCheck {
  public static final FindingCode NOTE_FIGURE_DIFFERS = FindingCode.warning("NOTE_FIGURE_DIFFERS");

  private static final Pattern RATE = Pattern.compile("[:=]?([0-9]+(?:\\.[0-9]+)?)%");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<FindingCode> codes() {
    return List.of(NOTE_FIGURE_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    return NoteRow.of(card).stream()
        .filter(row -> !row.note().isBlank())
        .flatMap(row -> judge(row, words).stream())
        .toList();
  }

  private static Optional<Finding> judge(NoteRow row, NoteWords words) {
    Optional<BigDecimal> done = row.progress();
    return done.isEmpty()
        ? Optional.empty()
        : NoteWords.sentences(row.note().words()).stream()
            .flatMap(sentence -> words.behind(sentence, Role.COMPLETION, Role.NOTE_LINK).stream())
            .map(RATE::matcher)
            .filter(Matcher::matches)
            .map(rate -> rate.group(1))
            .filter(stated -> !given(stated, done.get()) && !quoted(stated, row))
            .findFirst()
            .map(
                stated ->
                    row.finding(NOTE_FIGURE_DIFFERS, "", "")
                        .showing(
                            Stated.number(
                                new BigDecimal(stated).movePointLeft(2),
                                Unit.PERCENT,
                                stated + "%"),
                            Stated.percent(done.get())));
  }

  /** Whether a rate is the row's, as rounded as it is written; above the target 100% is one too. */
  private static boolean given(String stated, BigDecimal done) {
    BigDecimal rate = new BigDecimal(stated);
    BigDecimal exact = done.movePointRight(2);
    BigDecimal half = HALF.movePointLeft(rate.scale());
    BigDecimal full = exact.min(new BigDecimal("100"));
    return rate.subtract(exact).abs().compareTo(half) <= 0
        || rate.subtract(full).abs().compareTo(half) <= 0;
  }

  /** Whether the figure stands in the target or actual: then it is of another kind of rate. */
  private static boolean quoted(String stated, NoteRow row) {
    String actual = row.row().row().actual().map(NoteFigureCheck::all).orElse("");
    String target = row.row().row().target().map(t -> t.text() + all(t.cell())).orElse("");
    return Pattern.compile("(?<![0-9.])" + Pattern.quote(stated) + "(?![0-9.])")
        .matcher(LabelText.normalise(actual + " / " + target))
        .find();
  }

  private static String all(SheetCell cell) {
    return cell.words() + " / " + cell.cell().shown();
  }
}
