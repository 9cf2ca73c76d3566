package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredPart;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.read.form.Declared.DeclaredSection;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.IndicatorRow.Duty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On a form that is filled, every row in use has its weight and its score. */
public final class FilledCheck implements FormCheck {
  public static final FindingCode SCORE_MISSING = FindingCode.warning("SCORE_MISSING");
  public static final FindingCode WEIGHT_MISSING = FindingCode.warning("WEIGHT_MISSING");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_MISSING, WEIGHT_MISSING);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      if (card.filled() && !row.row().unused()) {
        boolean due = row.row().duty() == Duty.REQUIRED;
        missing(row, row.row().points().score(), due && row.self().isEmpty(), SCORE_MISSING)
            .ifPresent(findings::add);
        row.openParts().forEach(part -> findings.add(open(row, part)));
        boolean bonus = row.row().duty() == Duty.BONUS;
        missing(
                row,
                row.row().points().weight(),
                !bonus && !row.worth().isWritten(),
                WEIGHT_MISSING)
            .ifPresent(findings::add);
      }
    }
    if (card.filled()) {
      Set<ScoredRow> unscored = unscored(card);
      unscored.addAll(unscoredCriteria(card));
      unscored.forEach(row -> findings.add(blank(row)));
    }
    return findings;
  }

  /** Rows whose criteria alone say what they are worth, without a score where others have one. */
  private static List<ScoredRow> unscoredCriteria(Scorecard card) {
    return card.rows().stream()
        .filter(row -> row.row().unused() && row.row().weight().isEmpty())
        .filter(row -> row.row().duty() == Duty.REQUIRED && row.row().score().isPresent())
        .filter(row -> isBlank(row.row().points().score().reading()))
        .filter(row -> row.row().criteria().stream().anyMatch(Criterion::statesPoints))
        .toList();
  }

  /** Rows that were reached below a label with points under which nothing has a score. */
  private static Set<ScoredRow> unscored(Scorecard card) {
    Set<ScoredRow> unscored = new LinkedHashSet<>();
    for (DeclaredSection section : card.form().declared().sections()) {
      List<ScoredRow> rows =
          card.form().declared().rowsOf(section, card.form().rows()).stream()
              .map(card.rows()::get)
              .toList();
      if (section.points().isPresent() && rows.stream().allMatch(row -> row.self().isEmpty())) {
        rows.stream().filter(FilledCheck::isReached).findFirst().ifPresent(unscored::add);
      }
    }
    return unscored;
  }

  private static boolean isReached(ScoredRow row) {
    return row.row().unused()
        && row.row().weight().isEmpty()
        && row.row().score().isPresent()
        && row.row().reached().isFilled();
  }

  private static Finding blank(ScoredRow row) {
    return Finding.at(row.row().score().orElseThrow(), SCORE_MISSING, "name", row.row().name());
  }

  private static Finding open(ScoredRow row, ScoredPart part) {
    return Finding.at(
        part.cell().orElseThrow(),
        SCORE_MISSING,
        Message.of(
            "finding.SCORE_MISSING.criterion", "name", row.row().name(), "marks", part.marks()));
  }

  /** A dash beside points is no score either. */
  private static boolean isOpen(CellReading reading) {
    return switch (reading.kind()) {
      case BLANK -> isBlank(reading);
      case DASH, NOT_APPLICABLE -> true;
      default -> false;
    };
  }

  private static boolean isBlank(CellReading reading) {
    return reading.kind() == CellReading.ReadingKind.BLANK && reading.cell().formula().isEmpty();
  }

  private static Optional<Finding> missing(
      ScoredRow row, FormEntry entry, boolean noNumber, FindingCode code) {
    return entry
        .place()
        .filter(c -> noNumber && isOpen(entry.reading()))
        .map(c -> Finding.at(c, code, "name", row.row().name()));
  }
}
