package cn.hebiao.year.compare;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * This year's forms beside those of the year before. Says what changed; whether that is right is
 * for a person to say.
 *
 * @param past the results of the year before
 * @param now the forms of this year
 */
public record YearChange(PastResults past, List<PastForm> now) {
  /** Shorter texts are alike by chance. */
  private static final int COPIED_LENGTH = 6;

  private static final Pattern FIGURE = Pattern.compile("^([≥>≤<=]?)([0-9]+(?:[.][0-9]+)?)(\\D*)$");

  public YearChange {
    now = List.copyOf(now);
  }

  /** The sheets: forms, then indicators that are conspicuous. */
  public List<PrintSheet> sheets(Messages messages) {
    return List.of(forms(messages), indicators(messages));
  }

  private PrintSheet forms(Messages messages) {
    List<List<PrintCell>> rows = new ArrayList<>();
    for (PastForm form : now) {
      Optional<PastForm> before = past.form(form.agency(), form.project());
      List<PrintCell> row = new ArrayList<>();
      row.add(PrintCell.of(form.agency()));
      row.add(PrintCell.of(form.project()));
      compared(row, before.flatMap(PastForm::self), form.self());
      compared(row, before.flatMap(PastForm::computed), form.computed());
      compared(row, before.flatMap(PastForm::adjusted), form.adjusted());
      compared(row, before.flatMap(PastForm::executed), form.executed());
      row.add(PrintCell.of(text(messages, before.isPresent() ? "both" : "new")));
      rows.add(row);
    }
    for (PastForm gone : past.forms()) {
      if (now.stream().noneMatch(form -> form.isOf(gone))) {
        List<PrintCell> row = new ArrayList<>();
        row.add(PrintCell.of(gone.agency()));
        row.add(PrintCell.of(gone.project()));
        compared(row, gone.self(), Optional.empty());
        compared(row, gone.computed(), Optional.empty());
        compared(row, gone.adjusted(), Optional.empty());
        compared(row, gone.executed(), Optional.empty());
        row.add(PrintCell.of(text(messages, "gone")));
        rows.add(row);
      }
    }
    return sheet(
        messages, "forms", List.of(24, 24, 9, 9, 9, 9, 9, 9, 13, 13, 13, 13, 13, 13, 12), rows);
  }

  private static void compared(
      List<PrintCell> row, Optional<BigDecimal> before, Optional<BigDecimal> now) {
    row.add(PrintCell.of(before));
    row.add(PrintCell.of(now));
    row.add(PrintCell.of(before.flatMap(old -> now.map(of -> of.subtract(old)))));
  }

  private PrintSheet indicators(Messages messages) {
    List<List<PrintCell>> rows = new ArrayList<>();
    for (PastForm form : now) {
      Optional<PastForm> before = past.form(form.agency(), form.project());
      before.ifPresent(old -> old.indicators().forEach(i -> dropped(rows, form, i, messages)));
      before.ifPresent(
          old -> form.indicators().forEach(i -> changed(rows, form, old, i, messages)));
    }
    return sheet(messages, "indicators", List.of(24, 24, 26, 20, 20, 20, 20, 16), rows);
  }

  private static void dropped(
      List<List<PrintCell>> rows, PastForm form, PastForm.PastIndicator before, Messages messages) {
    if (form.indicator(before.name()).isEmpty()) {
      rows.add(
          line(form, before.name(), Optional.of(before), Optional.empty(), "dropped", messages));
    }
  }

  private static void changed(
      List<List<PrintCell>> rows,
      PastForm form,
      PastForm past,
      PastForm.PastIndicator now,
      Messages messages) {
    Optional<PastForm.PastIndicator> before = past.indicator(now.name());
    if (before.isEmpty()) {
      rows.add(line(form, now.name(), before, Optional.of(now), "added", messages));
    } else if (isLower(before.get().target(), now.target())) {
      rows.add(line(form, now.name(), before, Optional.of(now), "lowered", messages));
    } else if (!now.target().equals(before.get().target())) {
      rows.add(line(form, now.name(), before, Optional.of(now), "otherTarget", messages));
    }
    if (before.isPresent() && isCopied(before.get().actual(), now.actual())) {
      rows.add(line(form, now.name(), before, Optional.of(now), "copied", messages));
    }
  }

  /** Whether a target in the same unit asks for less; of an upper limit a higher one does. */
  private static boolean isLower(String before, String now) {
    Matcher old = FIGURE.matcher(PlainText.label(before));
    Matcher fresh = FIGURE.matcher(PlainText.label(now));
    if (!old.matches()
        || !fresh.matches()
        || !old.group(1).equals(fresh.group(1))
        || !old.group(3).equals(fresh.group(3))) {
      return false;
    }
    int order = new BigDecimal(fresh.group(2)).compareTo(new BigDecimal(old.group(2)));
    boolean upper = old.group(1).equals("≤") || old.group(1).equals("<");
    return upper ? order > 0 : order < 0;
  }

  /** Figures may well be the same again; words hardly. */
  private static boolean isCopied(String before, String now) {
    String text = PlainText.label(now);
    return text.length() >= COPIED_LENGTH
        && text.chars().noneMatch(Character::isDigit)
        && text.equals(PlainText.label(before));
  }

  private static List<PrintCell> line(
      PastForm form,
      String name,
      Optional<PastForm.PastIndicator> before,
      Optional<PastForm.PastIndicator> now,
      String change,
      Messages messages) {
    return List.of(
            form.agency(),
            form.project(),
            name,
            before.map(PastForm.PastIndicator::target).orElse(""),
            now.map(PastForm.PastIndicator::target).orElse(""),
            before.map(PastForm.PastIndicator::actual).orElse(""),
            now.map(PastForm.PastIndicator::actual).orElse(""),
            text(messages, change))
        .stream()
        .map(PrintCell::of)
        .toList();
  }

  private PrintSheet sheet(
      Messages messages, String key, List<Integer> widths, List<List<PrintCell>> rows) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text(messages, key)));
    lines.add(PrintLine.of(Look.TEXT, text(messages, key + "Note")));
    lines.add(
        new PrintLine(
            Look.HEADER,
            List.of(text(messages, key + "Heads").split("、")).stream()
                .map(PrintCell::of)
                .toList()));
    rows.forEach(row -> lines.add(new PrintLine(Look.BODY, row)));
    return new PrintSheet(text(messages, key), widths, lines, 2);
  }

  private static String text(Messages messages, String key) {
    return messages.text(Message.of("compare." + key));
  }
}
