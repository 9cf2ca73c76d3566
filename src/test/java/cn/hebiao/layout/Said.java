package cn.hebiao.layout;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a form says, as lines that can be compared: of what was laid out, and of what was read. */
final class Said {
  private Said() {}

  static String of(Evaluation evaluation, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(
        style.scoring ? "scoring" : evaluation.project().isPresent() ? "project" : "department");
    lines.add(evaluation.agency());
    lines.add("department -");
    lines.add(evaluation.project().orElse("-"));
    lines.add(String.valueOf(evaluation.year()));
    if (style.funds) {
      List<String> amounts = new ArrayList<>(List.of(Press.FUNDS));
      if (!style.fundPoints) {
        amounts.subList(3, 6).replaceAll(x -> "-");
      }
      if (!style.initial) {
        amounts.set(0, "-");
      }
      lines.add("万元 " + String.join(" ", amounts));
    }
    for (Evaluation.Line line : evaluation.lines()) {
      lines.add(
          String.join(
              " | ",
              style.twoLevels && !style.headings ? "" : line.level1(),
              line.level2(),
              line.name(),
              style.scoring ? "-" : line.nature() + line.target() + line.unit(),
              style.scoring ? "-" : line.actual(),
              plain(new BigDecimal(line.weight())),
              plain(new BigDecimal(line.score())),
              line.note()));
    }
    boolean row = style.total == Style.Total.ROW || style.total == Style.Total.ROW_WITH_GRADE;
    lines.add("weight " + (row ? plain(evaluation.weights()) : "-"));
    lines.add(
        "score "
            + (style.total == Style.Total.NONE && !style.totalBelow
                ? "-"
                : plain(evaluation.scores())));
    boolean graded =
        style.total == Style.Total.STATED
            || style.total == Style.Total.ROW_WITH_GRADE
            || style.totalBelow;
    lines.add("grade " + (graded ? "优" : "-"));
    return String.join("\n", lines);
  }

  static String of(Form form) {
    return of(form, row -> points(row.weight()));
  }

  /** With what the rows are worth, whether it stands on the row, on a label or in the criteria. */
  static String of(Scorecard card) {
    Map<IndicatorRow, String> worth = new IdentityHashMap<>();
    card.rows().forEach(row -> worth.put(row.row(), row.weight().map(Said::plain).orElse("-")));
    return of(card.form(), row -> worth.getOrDefault(row, points(row.weight())));
  }

  private static String of(Form form, Function<IndicatorRow, String> worth) {
    List<String> lines = new ArrayList<>();
    lines.add(form.kind().token());
    lines.add(form.heading().agency().orElse("-"));
    lines.add("department " + form.heading().department().orElse("-"));
    lines.add(form.heading().project().orElse("-"));
    lines.add(form.heading().year().map(String::valueOf).orElse("-"));
    form.funds()
        .ifPresent(
            funds -> lines.add(funds.unit() + " " + funds.total().map(Said::amounts).orElse("?")));
    form.rows()
        .forEach(
            row ->
                lines.add(
                    String.join(
                        " | ",
                        row.level1(),
                        row.level2(),
                        row.name(),
                        row.target().map(t -> t.text()).orElse("-"),
                        row.actual().map(SheetCell::words).orElse("-"),
                        worth.apply(row),
                        points(row.score()),
                        row.note().map(SheetCell::words).orElse("-"))));
    Declared declared = form.declared();
    lines.add("weight " + points(declared.weight()));
    lines.add("score " + points(declared.score()));
    lines.add("grade " + declared.grade().map(SheetCell::words).orElse("-"));
    return String.join("\n", lines);
  }

  private static String amounts(FundBlock.FundRow line) {
    return String.join(
        " ",
        words(line.initial()),
        words(line.adjusted()),
        words(line.executed()),
        points(line.weight()),
        words(line.rate()),
        points(line.score()));
  }

  private static String words(Optional<SheetCell> cell) {
    return cell.map(SheetCell::words).orElse("-");
  }

  private static String points(Optional<SheetCell> cell) {
    return cell.flatMap(c -> ValueReader.read(c.cell(), Expectation.points()).figure())
        .map(figure -> plain(figure.number()))
        .orElse("-");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
