package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The message texts as users see them. */
final class Texts {
  private static final ResourceBundle RULEBOOK =
      ResourceBundle.getBundle("hebiao.messages.rulebook", Locale.ROOT);
  private static final ResourceBundle FORMULA =
      ResourceBundle.getBundle("hebiao.messages.formula", Locale.ROOT);

  private Texts() {}

  static String of(Message message) {
    ResourceBundle bundle = message.key().startsWith("formula.") ? FORMULA : RULEBOOK;
    String text = bundle.getString(message.key());
    for (Map.Entry<String, String> arg : message.args().entrySet()) {
      text = text.replace("{" + arg.getKey() + "}", arg.getValue());
    }
    return text;
  }

  /** Sheet, cell, key and text in one line. */
  static String of(RulebookProblem problem) {
    String cell = problem.cell().map(ref -> "!" + ref.name()).orElse("");
    return problem.sheet() + cell + " " + problem.message().key() + " " + of(problem.message());
  }
}
