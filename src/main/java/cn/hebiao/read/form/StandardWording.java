package cn.hebiao.read.form;

import cn.hebiao.model.value.RecurringAnswers;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wordings by which standards say which points they allow. */
final class StandardWording {
  /** The place of a number of points in a wording. */
  private static final String NUMBER = "n";

  /** The place of a run of characters. */
  private static final String ANY = "*";

  private static final String POINTS = "(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{1,2})?)";

  /** A run of characters within a clause; rates are none, for they are measured and not counted. */
  private static final String OPEN = "[^,;:。%~]{0,24}?";

  private static final Pattern FIGURE = Pattern.compile("[0-9]分(?![钟之类级值])");
  private static final Pattern TAKING = Pattern.compile("扣|满分");
  private static final char TAKEN = '。';
  private static final int MOST_SEEN = 4_000;

  /** Longer texts are read anew each time. */
  private static final int LONGEST_SEEN = 400;

  private final Pattern whole;
  private final Pattern deduction;
  private final Pattern gain;
  private final Pattern points;
  private final Pattern nothing;
  private final Pattern free;
  private final Pattern completion;
  private final RecurringAnswers<String, Boolean> seenFree = new RecurringAnswers<>(MOST_SEEN);
  private final RecurringAnswers<String, StandardPart> seen = new RecurringAnswers<>(MOST_SEEN);

  StandardWording(Labels labels) {
    whole = pattern(labels.of(Role.STANDARD_WHOLE));
    deduction = pattern(labels.of(Role.STANDARD_DEDUCTION));
    gain = pattern(labels.of(Role.STANDARD_GAIN));
    points = pattern(labels.of(Role.STANDARD_POINTS));
    nothing = pattern(labels.of(Role.STANDARD_NOTHING));
    free = pattern(labels.of(Role.STANDARD_FREE));
    completion = pattern(labels.of(Role.STANDARD_COMPLETION));
  }

  private static Pattern pattern(List<String> wordings) {
    String any =
        wordings.stream()
            .map(LabelText::normalise)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(StandardWording::expression)
            .collect(Collectors.joining("|"));
    return Pattern.compile(any.isEmpty() ? "$^" : any);
  }

  /** A digit of a wording is a whole number, not the end of a longer one. */
  private static String expression(String wording) {
    return wording
        .chars()
        .mapToObj(Character::toString)
        .map(
            sign ->
                switch (sign) {
                  case ANY -> OPEN;
                  case NUMBER -> POINTS;
                  default ->
                      (Character.isDigit(sign.charAt(0)) ? "(?<![0-9.])" : "")
                          + Pattern.quote(sign);
                })
        .collect(Collectors.joining());
  }

  /** Whether a standard leaves its points to whoever scores, or to a rate. */
  boolean isFree(String text) {
    return text.length() > LONGEST_SEEN ? findFree(text) : seenFree.of(text, this::findFree);
  }

  private boolean findFree(String text) {
    return free.matcher(LabelText.normalise(text)).find();
  }

  /** Whether a text says how points are taken off or had otherwise than by the share reached. */
  boolean hasOwnScale(String text) {
    String words = LabelText.normalise(text);
    boolean scale =
        FIGURE.matcher(words).find()
            || TAKING.matcher(words).find()
            || nothing.matcher(words).find();
    return scale && !completion.matcher(words).find();
  }

  /** Whether a text says any number of points. */
  static boolean hasPoints(String text) {
    return FIGURE.matcher(LabelText.normalise(text)).find();
  }

  /** What a part of a standard says of its points. */
  StandardPart part(String text) {
    return text.length() > LONGEST_SEEN ? read(text) : seen.of(text, this::read);
  }

  private StandardPart read(String text) {
    Scan scan = new Scan(LabelText.normalise(text));
    List<BigDecimal> wholes = scan.take(whole).orElse(List.of());
    List<BigDecimal> deductions = scan.take(deduction).orElse(List.of());
    boolean none = scan.take(nothing).isPresent();
    List<BigDecimal> gains = scan.take(gain).orElse(List.of());
    List<BigDecimal> stated = scan.take(points).orElse(List.of());
    return new StandardPart(
        wholes, deductions, gains, stated, none, !FIGURE.matcher(scan.text).find());
  }

  /** Takes wordings out of a text, so that none is read twice. */
  private static final class Scan {
    private String text;

    Scan(String text) {
      this.text = text;
    }

    /** The figures of a wording; empty where it does not occur. */
    Optional<List<BigDecimal>> take(Pattern wording) {
      List<BigDecimal> figures = new ArrayList<>();
      Matcher matcher = wording.matcher(text);
      StringBuilder rest = new StringBuilder(text);
      boolean found = false;
      while (matcher.find()) {
        found = true;
        for (int group = 1; group <= matcher.groupCount(); group++) {
          Optional.ofNullable(matcher.group(group)).map(BigDecimal::new).ifPresent(figures::add);
        }
        for (int i = matcher.start(); i < matcher.end(); i++) {
          rest.setCharAt(i, TAKEN);
        }
      }
      text = rest.toString();
      return found ? Optional.of(figures) : Optional.empty();
    }
  }
}
