package cn.hebiao.judge.score;

import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.StandardScale;
import cn.hebiao.read.form.StandardText;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which points standards allow where a person decides: as their rule says, else as the words on the
 * form say beyond doubt.
 *
 * @param words reads the words of standards
 */
record PointLimits(StandardText words) {
  /** Whether the one standard of a row is a scale of rates that is understood. */
  boolean haveScale(List<Criterion> criteria, BigDecimal weight) {
    return criteria.size() == 1
        && StandardScale.of(criteria.get(0).text(), weight).filter(s -> !s.share()).isPresent();
  }

  /** Whether points are had otherwise than by the share of the target that was reached. */
  boolean haveOwnScale(List<Criterion> criteria, boolean reached) {
    return words.hasOwnScale(criteria.stream().map(Criterion::text).toList(), reached);
  }

  /** What a rule allows, else the words. */
  Optional<PointLimit> of(
      Optional<IndicatorRule> rule, List<Criterion> criteria, BigDecimal weight) {
    String text = criteria.stream().map(Criterion::text).collect(Collectors.joining());
    return rule.flatMap(
            own ->
                own.allowed()
                    .of(weight)
                    .map(points -> PointLimit.of(points, text.isBlank() ? own.basis() : text)))
        .or(() -> written(criteria, weight));
  }

  private Optional<PointLimit> written(List<Criterion> criteria, BigDecimal weight) {
    List<String> texts = criteria.stream().map(Criterion::text).toList();
    return words
        .allowed(texts, weight)
        .map(points -> new PointLimit(points, String.join("", texts), each(texts)));
  }

  /** Of several criteria each by itself, its own points being the weight. */
  private List<Optional<PointLimit>> each(List<String> texts) {
    return texts.size() < 2
        ? List.of()
        : texts.stream()
            .map(text -> words.alone(text).map(points -> PointLimit.of(points, text)))
            .toList();
  }
}
