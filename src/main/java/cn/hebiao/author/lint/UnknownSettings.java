package cn.hebiao.author.lint;

import cn.hebiao.judge.book.Checks;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.rules.reading.Spelling;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Parameters and codes of general checks that the program does not know. */
final class UnknownSettings implements LintCheck {
  private static final Set<String> CODES =
      Checks.CODES.stream().map(FindingCode::name).collect(Collectors.toSet());

  @Override
  public void look(InspectedRulebook rulebook) {
    Set<String> parameters = rulebook.national().parameters().values().keySet();
    for (String name : new TreeSet<>(rulebook.own().parameters().values().keySet())) {
      if (!parameters.contains(name)) {
        doubt(DoubtKind.PARAMETER_UNKNOWN, "参数", "参数", name, parameters, rulebook);
      }
    }
    for (String code : new TreeSet<>(rulebook.own().settings().keySet())) {
      if (!CODES.contains(code)) {
        doubt(DoubtKind.CODE_UNKNOWN, "核查设置", "代码", code, CODES, rulebook);
      }
    }
  }

  private static void doubt(
      DoubtKind suspicion,
      String sheet,
      String column,
      String word,
      Set<String> known,
      InspectedRulebook rulebook) {
    String near = Spelling.nearest(word, known).orElse("");
    rulebook.doubt(
        suspicion,
        rulebook
            .traces()
            .problem(
                sheet,
                column,
                word,
                column,
                suspicion.with(
                    "name",
                    word,
                    "nearest",
                    near,
                    "near",
                    near.isEmpty() ? "" : "@scrutiny.near")));
  }
}
