package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is scored on its own within an indicator: the whole of it, or criteria with one score cell.
 *
 * @param criteria numbers of the criteria; empty for the indicator as a whole
 * @param weight its points
 * @param cell where its self score stands; empty where the form has no such cell
 * @param self its self score; empty if not filled or not readable
 * @param points its points by the rule, rounded; empty where a person decides
 * @param live the same as an Excel formula
 * @param allowed the points that the figures as written allow; empty where a person decides
 * @param explanation how the points came about, or why they could not
 */
public record ScoredPart(
    List<Integer> criteria,
    BigDecimal weight,
    Optional<SheetCell> cell,
    Optional<BigDecimal> self,
    Optional<BigDecimal> points,
    Optional<String> live,
    Optional<Interval> allowed,
    Message explanation) {
  public ScoredPart {
    criteria = List.copyOf(criteria);
  }

  /** The marks of its criteria as forms print them, such as ①②; empty for the whole indicator. */
  public String marks() {
    return marks(criteria);
  }

  static String marks(List<Integer> criteria) {
    return criteria.stream()
        .map(n -> n >= 1 && n <= 20 ? Character.toString('①' + n - 1) : "(" + n + ")")
        .collect(Collectors.joining());
  }

  /** Whether its cell is blank. */
  public boolean isBlank() {
    return cell.filter(SheetCell::isBlank).isPresent();
  }

  /** Whether its self score is more than it can bring: then it may stand for all parts together. */
  boolean exceeds() {
    return self.filter(s -> s.compareTo(weight) > 0).isPresent();
  }
}
