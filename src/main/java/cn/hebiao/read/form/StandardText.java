package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.AllowedPoints;
import cn.hebiao.rules.rulebook.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the words of a scoring standard, as forms print them, which points it allows. */
public final class StandardText {
  private static final Pattern MARK =
      Pattern.compile("[①-⑳]|(?:^|(?<=[\\s;；。,，]))[0-9]{1,2}[.．、](?![0-9])");

  private final StandardWording wording;

  /**
   * @param labels the wordings
   */
  public StandardText(Labels labels) {
    this.wording = new StandardWording(labels);
  }

  /**
   * The only points that a standard allows; empty where its words leave any doubt.
   *
   * @param texts the standard, or its criteria one by one
   * @param weight the points of all
   */
  public Optional<NavigableSet<BigDecimal>> allowed(List<String> texts, BigDecimal weight) {
    List<String> parts = parts(texts);
    if (parts.isEmpty() || texts.stream().anyMatch(wording::isFree)) {
      return Optional.empty();
    }
    Optional<BigDecimal> single = parts.size() == 1 ? Optional.of(weight) : Optional.empty();
    NavigableSet<BigDecimal> all = new TreeSet<>(List.of(BigDecimal.ZERO));
    for (String part : parts) {
      Optional<NavigableSet<BigDecimal>> own = wording.part(part).allowed(single);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      all = AllowedPoints.sums(all, own.get());
    }
    return all.last().compareTo(weight) == 0 ? Optional.of(all) : Optional.empty();
  }

  /**
   * Whether points are had otherwise than by the share of the target that was reached.
   *
   * @param reached whether the target is reached, so that only points for more than one case count
   */
  public boolean hasOwnScale(List<String> texts, boolean reached) {
    return texts.stream()
        .anyMatch(text -> wording.hasOwnScale(text) && (!reached || wording.part(text).banded()));
  }

  /** The only points that one of several criteria allows; empty where its words leave any doubt. */
  public Optional<NavigableSet<BigDecimal>> alone(String text) {
    List<String> parts = parts(List.of(text));
    return parts.size() == 1 && !wording.isFree(text)
        ? wording.part(parts.get(0)).allowed(Optional.empty())
        : Optional.empty();
  }

  /** What the points of the parts of a standard come to, where that is not its weight. */
  public Optional<BigDecimal> otherSum(List<String> texts, BigDecimal weight) {
    List<String> parts = parts(texts);
    List<BigDecimal> stated =
        parts.stream().flatMap(part -> wording.part(part).stated().stream()).toList();
    BigDecimal sum = StandardPart.sum(stated);
    boolean all = parts.size() > 1 && stated.size() == parts.size();
    boolean apart = stated.stream().noneMatch(points -> points.compareTo(weight) >= 0);
    return all && apart && sum.compareTo(weight) != 0 ? Optional.of(sum) : Optional.empty();
  }

  /** The parts; what stands before the first mark is one only where it says points. */
  private static List<String> parts(List<String> texts) {
    List<String> parts = new ArrayList<>();
    for (String text : texts) {
      Matcher mark = MARK.matcher(text);
      int start = 0;
      boolean marked = false;
      while (mark.find()) {
        add(text.substring(start, mark.start()), marked, parts);
        start = mark.end();
        marked = true;
      }
      add(text.substring(start), true, parts);
    }
    return parts;
  }

  private static void add(String part, boolean always, List<String> parts) {
    if (!part.isBlank() && (always || StandardWording.hasPoints(part))) {
      parts.add(part);
    }
  }
}
