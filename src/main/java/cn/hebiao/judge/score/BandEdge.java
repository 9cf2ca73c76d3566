package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A score that depends on how the figures were rounded: within their last digits they lie on either
 * side of a line between two bands.
 *
 * @param rate what the rate may be, as a ratio; empty where the rule has none
 * @param low the least score that the figures as written allow, in points
 * @param high the highest one
 */
public record BandEdge(Optional<Interval> rate, BigDecimal low, BigDecimal high) {}
