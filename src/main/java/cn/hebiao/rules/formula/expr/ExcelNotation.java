package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.SnappedDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Formulas as cells of Excel hold them. Functions write themselves with standard ones; numbers that
 * we snap are put in ROUND(…,10), since Excel and LibreOffice compare and round the dust too.
 */
public final class ExcelNotation implements Notation {
  /** Excel takes formulas of up to 8,192 characters. */
  static final int LONGEST = 8000;

  private final Function<String, Optional<String>> cellOfName;

  ExcelNotation(Function<String, Optional<String>> cellOfName) {
    this.cellOfName = cellOfName;
  }

  @Override
  public FormulaText name(Name name) {
    String cell = cellOfName.apply(name.text()).orElseThrow();
    return cell.startsWith("-") ? new FormulaText(cell, FormulaText.SIGN) : FormulaText.atom(cell);
  }

  @Override
  public FormulaText snapped(Expr number) {
    return number.isFigure()
        ? number.write(this)
        : FormulaText.atom("ROUND(" + text(number) + "," + SnappedDecimal.DECIMALS + ")");
  }

  @Override
  public FormulaText call(FormulaFunction function, List<Expr> args) {
    return function.excel(args, this);
  }

  @Override
  public String separator() {
    return ",";
  }

  /** The text of an argument between commas, where brackets are never needed. */
  public String text(Expr argument) {
    return argument.write(this).text();
  }
}
