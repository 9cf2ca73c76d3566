package cn.hebiao.year.compare;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.tell.summary.YearIndicatorLine;
import cn.hebiao.tell.summary.YearLine;
import cn.hebiao.tell.summary.YearOnYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /** The lines: every form of either year, and the indicators that changed. */
  public YearOnYear lines(Messages messages) {
    List<YearLine> forms = new ArrayList<>();
    for (PastForm form : now) {
      Optional<PastForm> before = past.form(form.agency(), form.project());
      String standing = text(messages, before.isPresent() ? "both" : "new");
      forms.add(line(form, before, Optional.of(form), standing));
    }
    for (PastForm gone : past.forms()) {
      if (now.stream().noneMatch(form -> form.isOf(gone))) {
        forms.add(line(gone, Optional.of(gone), Optional.empty(), text(messages, "gone")));
      }
    }
    return new YearOnYear(forms, indicators(messages));
  }

  private static YearLine line(
      PastForm either, Optional<PastForm> before, Optional<PastForm> now, String standing) {
    Function<Function<PastForm, Optional<BigDecimal>>, YearLine.BothYears> pair =
        figure -> new YearLine.BothYears(before.flatMap(figure), now.flatMap(figure));
    return new YearLine(
        either.agency(),
        either.project(),
        pair.apply(PastForm::self),
        pair.apply(PastForm::computed),
        pair.apply(PastForm::adjusted),
        pair.apply(PastForm::executed),
        pair.apply(PastForm::staff),
        standing);
  }

  private List<YearIndicatorLine> indicators(Messages messages) {
    List<YearIndicatorLine> lines = new ArrayList<>();
    for (PastForm form : now) {
      past.form(form.agency(), form.project())
          .ifPresent(
              old -> {
                old.indicators().forEach(i -> dropped(lines, form, i, messages));
                form.indicators().forEach(i -> changed(lines, form, old, i, messages));
              });
    }
    return lines;
  }

  private static void dropped(
      List<YearIndicatorLine> rows,
      PastForm form,
      PastForm.PastIndicator before,
      Messages messages) {
    if (form.indicator(before.name()).isEmpty()) {
      rows.add(
          line(form, before.name(), Optional.of(before), Optional.empty(), "dropped", messages));
    }
  }

  private static void changed(
      List<YearIndicatorLine> rows,
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

  private static YearIndicatorLine line(
      PastForm form,
      String name,
      Optional<PastForm.PastIndicator> before,
      Optional<PastForm.PastIndicator> now,
      String change,
      Messages messages) {
    return new YearIndicatorLine(
        form.agency(),
        form.project(),
        name,
        before.map(PastForm.PastIndicator::target).orElse(""),
        now.map(PastForm.PastIndicator::target).orElse(""),
        before.map(PastForm.PastIndicator::actual).orElse(""),
        now.map(PastForm.PastIndicator::actual).orElse(""),
        text(messages, change));
  }

  private static String text(Messages messages, String key) {
    return messages.text(Message.of("compare." + key));
  }
}
