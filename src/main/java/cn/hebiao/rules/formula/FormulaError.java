package cn.hebiao.rules.formula;

import cn.hebiao.model.finding.Message;

/**
 * Why a text is no formula, or which name in it is not known.
 *
 * @param position the character of the text, counted from 1
 * @param message what to tell the author of the rulebook; its arguments contain the position
 */
public record FormulaError(int position, Message message) {
  static FormulaError at(int position, String key, String... namesAndValues) {
    String[] args = new String[namesAndValues.length + 2];
    args[0] = "position";
    args[1] = Integer.toString(position);
    System.arraycopy(namesAndValues, 0, args, 2, namesAndValues.length);
    return new FormulaError(position, Message.of(key, args));
  }
}
