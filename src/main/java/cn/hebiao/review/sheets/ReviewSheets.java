package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.verdict.FeedbackRow;
import cn.hebiao.review.verdict.FinalScore;
import cn.hebiao.review.verdict.FinalScore.CaseStanding;
import cn.hebiao.review.verdict.Objection;
import cn.hebiao.review.verdict.ReviewFinding;
import cn.hebiao.review.verdict.ReviewOutcome;
import cn.hebiao.review.verdict.ReviewOutcome.PastScore;
import cn.hebiao.review.verdict.ReviewedForm;
import cn.hebiao.review.verdict.ReviewedForm.ReviewedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 复核汇总, 意见反馈 and the table for publication. */
public final class ReviewSheets {
  private static final int LONGEST_NAME = 31;

  private final Messages messages;
  private final QualityBands quality;

  /** Messages give the texts. */
  public ReviewSheets(Messages messages, QualityBands quality) {
    this.messages = messages;
    this.quality = quality;
  }

  /**
   * The quality of self-evaluation by how far they are off.
   *
   * @param limits the largest difference in points of each band but the last, smallest first
   */
  public record QualityBands(List<BigDecimal> limits) {
    public QualityBands {
      limits = List.copyOf(limits);
    }

    int band(BigDecimal difference) {
      int band = 0;
      while (band < limits.size() && difference.abs().compareTo(limits.get(band)) > 0) {
        band++;
      }
      return band;
    }
  }

  /** 复核汇总. */
  public List<PrintSheet> summary(ReviewOutcome outcome) {
    List<PrintSheet> sheets = new ArrayList<>();
    sheets.add(scores(outcome));
    sheets.add(lines(outcome));
    sheets.add(findings(outcome));
    sheets.add(opinions(outcome));
    sheets.add(rectification(outcome));
    sheets.add(history(outcome));
    return sheets;
  }

  private PrintSheet scores(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "scores",
            List.of(5, 13, 24, 24, 12, 9, 9, 9, 9, 9, 8, 8, 8, 12, 10),
            "number",
            "paper",
            "agency",
            "project",
            "kind",
            "self",
            "computed",
            "review",
            "last",
            "difference",
            "grade",
            "quality",
            "scored",
            "standing",
            "reviewer");
    for (String said : outcome.projection().stream().map(messages::text).toList()) {
      table.say(said);
    }
    table.head();
    for (FinalScore form : outcome.forms()) {
      int row = table.next();
      ReviewedForm reviewed = form.form();
      Optional<BigDecimal> less = reviewed.overstated();
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(reviewed.paper().number()),
          PrintCell.of(reviewed.paper().agency()),
          PrintCell.of(reviewed.paper().project()),
          PrintCell.of(reviewed.paper().kind()),
          PrintCell.of(reviewed.self()),
          PrintCell.of(reviewed.paper().computed()),
          PrintCell.of(reviewed.total()),
          PrintCell.of(form.total()),
          less.isPresent()
              ? PrintCell.formula("H%1$d-F%1$d".formatted(row), less.map(BigDecimal::negate))
              : PrintCell.of(""),
          PrintCell.of(
              form.grade().or(() -> reviewed.total().flatMap(reviewed.paper()::grade)).orElse("")),
          PrintCell.of(
              less.map(points -> text("review.quality." + quality.band(points))).orElse("")),
          PrintCell.of(reviewed.scored() + "/" + reviewed.lines().size()),
          PrintCell.of(text("review.standing." + form.standing().name())),
          PrintCell.of(reviewed.returned().reviewer()));
    }
    for (Paper paper : outcome.missing()) {
      table.open(
          paper.number(),
          paper.agency(),
          paper.project(),
          paper.kind(),
          text("review.standing.MISSING"));
    }
    for (DrawnUnit visit : outcome.visits()) {
      String source = visit.unit().source().map(FrameSource::input).orElse("");
      table.open(
          "",
          visit.unit().agency().isEmpty() ? source : visit.unit().agency(),
          visit.unit().project(),
          text("sample.kind." + visit.unit().kind().name()),
          text("review.standing.VISIT"));
    }
    return table.sheet();
  }

  private PrintSheet lines(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "lines",
            List.of(13, 24, 20, 12, 36, 7, 8, 8, 8, 8, 30),
            "paper",
            "agency",
            "project",
            "level1",
            "indicator",
            "points",
            "self",
            "computed",
            "review",
            "difference",
            "opinion");
    table.head();
    for (FinalScore form : outcome.forms()) {
      Paper paper = form.form().paper();
      for (ReviewedLine line : form.form().lines()) {
        int row = table.next();
        boolean both = line.points().isPresent() && line.line().self().isPresent();
        table.add(
            PrintCell.of(paper.number()),
            PrintCell.of(paper.agency()),
            PrintCell.of(paper.project()),
            PrintCell.of(line.line().level1()),
            PrintCell.of(line.line().subject()),
            PrintCell.of(Optional.of(line.line().weight())),
            PrintCell.of(line.line().self()),
            PrintCell.of(line.line().computed()),
            PrintCell.of(line.points()),
            both
                ? PrintCell.formula(
                    "I%1$d-G%1$d".formatted(row),
                    Optional.of(line.points().get().subtract(line.line().self().get())))
                : PrintCell.of(""),
            PrintCell.of(line.opinion()));
      }
    }
    return table.sheet();
  }

  private PrintSheet findings(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "findings", List.of(5, 8, 36, 8, 90), "number", "severity", "file", "cell", "problem");
    table.head();
    for (ReviewFinding finding : outcome.findings()) {
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(text("review.severity." + finding.severity().name())),
          PrintCell.of(finding.file()),
          PrintCell.of(finding.place()),
          PrintCell.of(messages.text(finding.message())));
    }
    return table.sheet();
  }

  private PrintSheet opinions(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "opinions",
            List.of(13, 24, 8, 34, 34, 10, 30, 9, 9, 26, 10, 12),
            "paper",
            "agency",
            "key",
            "indicator",
            "problem",
            "unitOpinion",
            "unitReason",
            "handling",
            "finalPoints",
            "handlingNote",
            "handler",
            "handlingDate");
    table.head();
    for (FinalScore form : outcome.forms()) {
      for (Objection row : form.objections()) {
        table.add(
            PrintCell.of(row.paper()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(row.row()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.opinion()),
            PrintCell.of(row.reason()),
            PrintCell.of(row.handling()),
            PrintCell.of(row.points().number()),
            PrintCell.of(row.note()),
            PrintCell.of(row.handler()),
            PrintCell.of(row.date()));
      }
    }
    return table.sheet();
  }

  private PrintSheet rectification(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "rectification",
            List.of(5, 13, 24, 20, 40, 34, 16, 13, 24, 10, 13),
            "number",
            "paper",
            "agency",
            "indicator",
            "problem",
            "advice",
            "office",
            "due",
            "measure",
            "done",
            "doneDate");
    table.head();
    for (FinalScore form : outcome.forms()) {
      for (FeedbackRow row : FeedbackRow.of(form.form())) {
        table.add(
            PrintCell.of(table.count()),
            PrintCell.of(form.form().paper().number()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.advice()),
            PrintCell.of(row.office().isEmpty() ? form.form().paper().agency() : row.office()),
            row.due().isEmpty() ? PrintCell.entry(List.of()) : PrintCell.of(row.due()),
            PrintCell.entry(List.of()),
            PrintCell.entry(words("done")),
            PrintCell.entry(List.of()));
      }
    }
    return table.sheet();
  }

  private PrintSheet history(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "history",
            List.of(5, 13, 26, 26, 13, 12, 10, 10, 10, 10),
            "number",
            "paper",
            "agency",
            "project",
            "date",
            "reviewer",
            "self",
            "computed",
            "review",
            "last");
    table.head();
    for (PastScore past : outcome.history()) {
      table.add(
          PrintCell.of(table.count()),
          PrintCell.of(past.number()),
          PrintCell.of(past.agency()),
          PrintCell.of(past.project()),
          PrintCell.of(past.date()),
          PrintCell.of(past.reviewer()),
          PrintCell.of(past.self()),
          PrintCell.of(past.computed()),
          PrintCell.of(past.review()),
          PrintCell.of(past.last()));
    }
    return table.sheet();
  }

  /** The feedback sheet of an agency; what it has said already is kept. */
  public List<PrintSheet> feedback(String agency, List<FinalScore> forms) {
    GrowingSheet table =
        new GrowingSheet(
            "feedback",
            List.of(12, 5, 26, 6, 6, 6, 28, 26, 9, 22, 8, 7, 15, 8, 11),
            "paper",
            "key",
            "indicator",
            "self",
            "review",
            "deduction",
            "problem",
            "ground",
            "unitOpinion",
            "unitReason",
            "handling",
            "finalPoints",
            "handlingNote",
            "handler",
            "handlingDate");
    table.say(text("review.feedbackNote", "agency", agency));
    for (FinalScore form : forms) {
      ReviewedForm reviewed = form.form();
      table.say(
          text(
              "review.feedbackForm",
              "paper",
              reviewed.paper().number(),
              "what",
              reviewed.paper().project().isEmpty()
                  ? reviewed.paper().kind()
                  : reviewed.paper().project(),
              "self",
              shown(reviewed.self()),
              "review",
              shown(reviewed.total())));
    }
    table.head();
    for (FinalScore form : forms) {
      for (FeedbackRow row : FeedbackRow.of(form.form())) {
        Optional<Objection> said =
            form.objections().stream().filter(one -> one.row().equals(row.key())).findFirst();
        table.add(
            PrintCell.of(form.form().paper().number()),
            PrintCell.of(row.key()),
            PrintCell.of(row.subject()),
            PrintCell.of(row.self()),
            PrintCell.of(row.points()),
            PrintCell.of(row.deduction()),
            PrintCell.of(row.problem()),
            PrintCell.of(row.ground()),
            entry(said.map(Objection::opinion), words("opinions")),
            entry(said.map(Objection::reason), List.of()),
            entry(said.map(Objection::handling), words("handlings")),
            PrintCell.entry(List.of()).with(said.flatMap(one -> one.points().number())),
            entry(said.map(Objection::note), List.of()),
            entry(said.map(Objection::handler), List.of()),
            entry(said.map(Objection::date), List.of()));
      }
    }
    table.after(text("review.feedbackSign"));
    return List.of(table.sheet());
  }

  private static PrintCell entry(Optional<String> said, List<String> words) {
    return PrintCell.entry(words).with(said.orElse(""));
  }

  private static String shown(Optional<BigDecimal> points) {
    return points.map(one -> one.stripTrailingZeros().toPlainString()).orElse("—");
  }

  /** What may be published: agency, project, scores and grade of settled cases, nothing else. */
  public List<PrintSheet> publication(ReviewOutcome outcome) {
    GrowingSheet table =
        new GrowingSheet(
            "publication",
            List.of(6, 34, 34, 12, 12, 10),
            "number",
            "agency",
            "project",
            "self",
            "last",
            "grade");
    table.head();
    for (FinalScore form : outcome.forms()) {
      if (form.standing() == CaseStanding.SETTLED) {
        table.add(
            PrintCell.of(table.count()),
            PrintCell.of(form.form().paper().agency()),
            PrintCell.of(form.form().paper().project()),
            PrintCell.of(form.form().self()),
            PrintCell.of(form.total()),
            PrintCell.of(form.grade().orElse("")));
      }
    }
    return List.of(table.sheet());
  }

  private List<String> words(String key) {
    return List.of(text("review.words." + key).split("、"));
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of(key, arguments));
  }

  /** A sheet on its way. */
  private final class GrowingSheet {
    private final String key;
    private final List<Integer> widths;
    private final List<String> columns;
    private final List<PrintLine> lines = new ArrayList<>();
    private int header;
    private int count;

    GrowingSheet(String key, List<Integer> widths, String... columns) {
      this.key = key;
      this.widths = widths;
      this.columns = List.of(columns);
      lines.add(PrintLine.of(Look.TITLE, text("review.title." + key)));
    }

    void say(String sentence) {
      lines.add(PrintLine.of(Look.TEXT, sentence));
    }

    void after(String sentence) {
      lines.add(PrintLine.of(Look.TEXT, sentence));
    }

    void head() {
      header = lines.size();
      Stream<PrintCell> names =
          columns.stream().map(column -> PrintCell.of(text("review.word." + word(column))));
      lines.add(new PrintLine(Look.HEADER, names.toList()));
    }

    private String word(String column) {
      return column.equals("paper") ? "number" : column.equals("number") ? "row" : column;
    }

    /** The place, from 1, of the row that is added next. */
    int next() {
      return lines.size() + 1;
    }

    int count() {
      return count + 1;
    }

    void add(PrintCell... cells) {
      count++;
      lines.add(new PrintLine(Look.BODY, List.of(cells)));
    }

    void open(String number, String agency, String project, String kind, String standing) {
      List<PrintCell> cells = new ArrayList<>();
      cells.add(PrintCell.of(count()));
      Stream.of(number, agency, project, kind).map(PrintCell::of).forEach(cells::add);
      while (cells.size() < columns.indexOf("standing")) {
        cells.add(PrintCell.of(""));
      }
      cells.add(PrintCell.of(standing));
      add(cells.toArray(PrintCell[]::new));
    }

    PrintSheet sheet() {
      String name = text("review.sheet." + key);
      return new PrintSheet(
          name.substring(0, Math.min(LONGEST_NAME, name.length())), widths, lines, header);
    }
  }
}
