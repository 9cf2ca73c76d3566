package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.paper.PaperLine;
import cn.hebiao.review.paper.ReturnedPaper;
import cn.hebiao.review.paper.ReturnedPaper.Entered;
import cn.hebiao.review.paper.ReturnedPaper.ReturnedLine;
import cn.hebiao.review.verdict.ReviewedForm.ReviewedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a paper that came back with the one handed out, and takes its points from it. */
final class PaperChecks {
  private static final int DIGITS = 2;

  private final Paper paper;
  private final ReturnedPaper returned;
  private final List<ReviewFinding> findings = new ArrayList<>();

  PaperChecks(Paper paper, ReturnedPaper returned) {
    this.paper = paper;
    this.returned = returned;
  }

  /** What was found, once the form was reviewed. */
  List<ReviewFinding> findings() {
    return findings;
  }

  ReviewedForm reviewed() {
    if (!same(returned.agency(), paper.agency()) || !same(returned.project(), paper.project())) {
      error(
          "",
          Message.of(
              "review.otherUnit",
              "found",
              (returned.agency() + " " + returned.project()).strip(),
              "expected",
              (paper.agency() + " " + paper.project()).strip()));
    }
    Map<Integer, ReturnedLine> found = new HashMap<>();
    for (ReturnedLine line : returned.lines()) {
      if (found.putIfAbsent(line.number(), line) != null) {
        error(line.cell(), Message.of("review.lineTwice", "number", line.number() + ""));
      }
    }
    List<ReviewedLine> lines = new ArrayList<>();
    List<String> blank = new ArrayList<>();
    for (PaperLine line : paper.lines()) {
      ReturnedLine filled = found.remove(line.number());
      if (filled == null) {
        error("", Message.of("review.lineGone", "number", line.number() + "", "name", line.name()));
        lines.add(new ReviewedLine(line, Optional.empty(), ""));
      } else {
        requireUnaltered(line, filled);
        Optional<BigDecimal> points = points(line, filled);
        if (points.isEmpty() && filled.score().text().isBlank() && filled.experts().isEmpty()) {
          blank.add(line.number() + "");
        }
        lines.add(new ReviewedLine(line, points, filled.opinion()));
      }
    }
    found.values().stream()
        .forEach(
            more ->
                error(more.cell(), Message.of("review.lineMore", "number", more.number() + "")));
    missing(blank);
    return new ReviewedForm(paper, returned, lines);
  }

  private void missing(List<String> blank) {
    if (blank.size() == paper.lines().size()) {
      error("", Message.of("review.nothing"));
    } else if (!blank.isEmpty()) {
      error(
          "",
          Message.of(
              "review.half",
              "count",
              blank.size() + "",
              "all",
              paper.lines().size() + "",
              "numbers",
              String.join("、", blank)));
    }
  }

  private void error(String cell, Message message) {
    findings.add(ReviewFinding.error(returned.file(), cell, message));
  }

  private static boolean same(String one, String other) {
    return LabelText.normalise(one).equals(LabelText.normalise(other));
  }

  private void requireUnaltered(PaperLine line, ReturnedLine filled) {
    unaltered(filled, "weight", filled.weight(), Optional.of(line.weight()));
    unaltered(filled, "self", filled.self(), line.self());
    unaltered(filled, "computed", filled.computed(), line.computed());
    if (!same(filled.subject(), line.subject())) {
      error(
          filled.cell(),
          Message.of("review.alteredSubject", "number", line.number() + "", "name", line.name()));
    }
  }

  private void unaltered(
      ReturnedLine line, String key, Entered now, Optional<BigDecimal> handedOut) {
    boolean same =
        now.number().isPresent() == handedOut.isPresent()
            && !now.isWrong()
            && (handedOut.isEmpty() || handedOut.get().compareTo(now.number().get()) == 0);
    if (!same) {
      error(
          line.cell(),
          Message.of(
                  "review.altered",
                  "number",
                  line.number() + "",
                  "found",
                  now.text(),
                  "expected",
                  handedOut.map(Written::plain).orElse(""))
              .with("column", Message.of("review.word." + key)));
    }
  }

  /** The reviewer's points, else the mean of the experts'; none where they are not sound. */
  private Optional<BigDecimal> points(PaperLine line, ReturnedLine filled) {
    boolean sound = true;
    for (Entered expert : filled.experts()) {
      sound &= isSound(line, filled, expert, List.of());
    }
    Optional<BigDecimal> mean = sound ? mean(filled.experts()) : Optional.empty();
    if (filled.score().text().isBlank()) {
      mean.ifPresent(points -> requireReason(line, filled, points));
      return mean;
    }
    if (!isSound(line, filled, filled.score(), line.allowed())) {
      return Optional.empty();
    }
    BigDecimal points = filled.score().number().orElseThrow();
    if (mean.isPresent()
        && mean.get().compareTo(points.setScale(DIGITS, RoundingMode.HALF_UP)) != 0) {
      findings.add(
          ReviewFinding.warning(
              returned.file(),
              filled.cell(),
              Message.of(
                  "review.notTheMean",
                  "number",
                  line.number() + "",
                  "score",
                  Written.plain(points),
                  "mean",
                  Written.plain(mean.get()))));
    }
    requireReason(line, filled, points);
    return Optional.of(points);
  }

  private static Optional<BigDecimal> mean(List<Entered> experts) {
    return experts.stream()
        .flatMap(expert -> expert.number().stream())
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(experts.size()), DIGITS, RoundingMode.HALF_UP));
  }

  private void requireReason(PaperLine line, ReturnedLine filled, BigDecimal points) {
    boolean less = line.self().filter(self -> points.compareTo(self) < 0).isPresent();
    if (less && filled.opinion().isBlank()) {
      error(
          filled.cell(),
          Message.of(
              "review.noReason",
              "number",
              line.number() + "",
              "self",
              Written.plain(line.self().get()),
              "score",
              Written.plain(points)));
    }
  }

  private boolean isSound(
      PaperLine line, ReturnedLine filled, Entered entered, List<BigDecimal> allowed) {
    String number = line.number() + "";
    if (entered.isWrong()) {
      error(
          filled.cell(),
          Message.of("review.notANumber", "number", number, "found", entered.text()));
      return false;
    }
    BigDecimal points = entered.number().orElseThrow();
    if (points.signum() < 0 || points.compareTo(line.weight()) > 0) {
      error(
          filled.cell(),
          Message.of(
              "review.outOfRange",
              "number",
              number,
              "score",
              Written.plain(points),
              "weight",
              Written.plain(line.weight())));
      return false;
    }
    boolean fits =
        allowed.isEmpty() || allowed.stream().anyMatch(one -> one.compareTo(points) == 0);
    if (!fits) {
      error(
          filled.cell(),
          Message.of(
              "review.notAllowed",
              "number",
              number,
              "score",
              Written.plain(points),
              "allowed",
              String.join("、", allowed.stream().map(Written::plain).toList())));
    }
    // It stands all the same: whoever may decide otherwise is told, and the total stays traceable.
    return true;
  }
}
