package cn.hebiao.layout;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Declared;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognised forms as readable lines, a line for each thing that was read with its cell. */
final class FormText {
  private FormText() {}

  static List<String> lines(Recognition recognition) {
    List<String> lines = new ArrayList<>();
    recognition.forms().forEach(form -> lines.addAll(lines(form)));
    for (Finding finding : recognition.findings()) {
      lines.add(
          "finding "
              + finding.code()
              + " "
              + finding.sheet()
              + finding.cell().map(c -> "!" + c.name()).orElse("")
              + " "
              + finding.message());
    }
    return lines;
  }

  private static List<String> lines(Form form) {
    List<String> lines = new ArrayList<>();
    lines.add("form " + form.kind().token() + " " + form.sheet() + "!" + form.range().name());
    lines.add("  title " + form.heading().title());
    lines.add(
        "  agency "
            + form.heading().agency().orElse("-")
            + " | project "
            + form.heading().project().orElse("-")
            + " | year "
            + form.heading().year().map(String::valueOf).orElse("-"));
    form.columns()
        .forEach(c -> lines.add("  column " + c.index() + " " + c.role() + " " + c.level()));
    form.funds().ifPresent(funds -> lines.addAll(lines(funds)));
    for (IndicatorRow row : form.rows()) {
      lines.add(
          "  row "
              + row.nameCell().ref().name()
              + " "
              + String.join(" > ", row.level1(), row.level2(), row.name())
              + " | "
              + row.target().map(t -> t.text()).orElse("-")
              + " | "
              + cell(row.actual())
              + " | "
              + cell(row.weight())
              + " | "
              + cell(row.score())
              + " | "
              + cell(row.note())
              + " | x"
              + row.lines());
      row.criteria()
          .forEach(c -> lines.add("    " + c.number() + " " + cell(c.weight()) + cell(c.score())));
    }
    Declared declared = form.declared();
    lines.add(
        "  declared "
            + cell(declared.weight())
            + " | "
            + cell(declared.score())
            + " | "
            + cell(declared.grade()));
    declared
        .sections()
        .forEach(
            s ->
                lines.add(
                    "  section " + s.level() + " " + s.name() + " " + cell(Optional.of(s.cell()))));
    declared
        .subtotals()
        .forEach(
            s -> lines.add("  subtotal " + s.level1() + " " + cell(s.weight()) + cell(s.score())));
    lines.add("  skipped " + form.skipped());
    return lines;
  }

  private static List<String> lines(FundBlock funds) {
    List<String> lines = new ArrayList<>();
    lines.add("  funds " + funds.range().name() + " " + funds.unit());
    funds.total().ifPresent(line -> lines.add("  total " + text(line)));
    funds.parts().forEach(line -> lines.add("  part " + text(line)));
    return lines;
  }

  private static String text(FundBlock.FundRow line) {
    return line.label()
        + " "
        + List.of(
                line.initial(),
                line.adjusted(),
                line.executed(),
                line.weight(),
                line.rate(),
                line.score())
            .stream()
            .map(FormText::cell)
            .collect(Collectors.joining(" "));
  }

  private static String cell(Optional<SheetCell> cell) {
    return cell.map(
            c -> c.ref().name() + "=" + c.words().replaceAll("\\R", "⏎").replaceAll("\\s+$", ""))
        .orElse("-");
  }
}
