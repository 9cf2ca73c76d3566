package cn.hebiao.judge.result;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A blank cell whose figure follows from the others.
 *
 * @param cell the blank cell
 * @param value the figure as the cell would store it
 * @param format the number format code
 * @param live the figure as an Excel formula over the cells it follows from
 * @param rate whether it is a rate, which is nobody's to choose; amounts are the agency's own data
 * @param rule the check that it follows from, in the user's words
 */
public record DerivedBlank(
    SheetCell cell,
    BigDecimal value,
    String format,
    Optional<String> live,
    boolean rate,
    String rule) {}
