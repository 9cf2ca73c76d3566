package cn.hebiao.judge.check.prose;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.read.fact.ProseFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure that a sentence states under a name is the one that a table, an indicator or another
 * sentence of the workbook states under that name. Which is right nothing decides.
 */
public final class SameFactCheck implements BookCheck {
  public static final FindingCode FACT_DIFFERS = FindingCode.warning("FACT_DIFFERS");

  @Override
  public List<FindingCode> codes() {
    return List.of(FACT_DIFFERS);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    return checked.cards().stream().noneMatch(card -> card.form().kind().scored())
        ? List.of()
        : differing(checked);
  }

  private static List<Finding> differing(CheckedBook checked) {
    return StatedFacts.of(checked).entrySet().stream()
        .flatMap(fact -> judge(fact.getKey().words(), fact.getValue()))
        .toList();
  }

  private static Stream<Finding> judge(String name, List<StatedFact> facts) {
    List<StatedFact> prose = facts.stream().filter(StatedFact::prose).toList();
    List<StatedFact> tables = facts.stream().filter(fact -> !fact.prose()).toList();
    boolean settled = tables.stream().allMatch(one -> tables.stream().allMatch(one::agrees));
    if (prose.isEmpty() || !settled) {
      return Stream.empty();
    }
    return tables.isEmpty() ? sentences(name, prose) : beside(name, prose, tables);
  }

  /** Sentences against tables; several sentences that agree bear witness against a table. */
  private static Stream<Finding> beside(
      String name, List<StatedFact> prose, List<StatedFact> tables) {
    StatedFact table = tables.get(0);
    List<StatedFact> comparable = prose.stream().filter(table::comparable).toList();
    List<StatedFact> odd = comparable.stream().filter(one -> !one.agrees(table)).toList();
    boolean outvoted =
        odd.size() > 1
            && odd.size() == comparable.size()
            && odd.stream().allMatch(one -> one.agrees(odd.get(0)));
    return outvoted
        ? Stream.of(finding(name, table, odd.get(0)))
        : odd.stream().map(one -> finding(name, one, table));
  }

  /** Sentences among themselves: amounts and rates only, for things may be counted by parts. */
  private static Stream<Finding> sentences(String name, List<StatedFact> prose) {
    List<StatedFact> sure =
        prose.stream()
            .filter(
                fact ->
                    fact.unit().equals(ProseFigure.MONEY)
                        || fact.unit().equals(ProseFigure.PERCENT))
            .toList();
    return sure.stream()
        .flatMap(
            one -> {
              List<StatedFact> others =
                  sure.stream()
                      .filter(
                          other ->
                              !other.cell().ref().equals(one.cell().ref())
                                  || !other.cell().sheet().equals(one.cell().sheet()))
                      .filter(one::comparable)
                      .toList();
              Optional<StatedFact> other =
                  others.stream().filter(fact -> !fact.agrees(one)).findFirst();
              long against = others.stream().filter(fact -> !fact.agrees(one)).count();
              long with = others.size() - against;
              boolean later =
                  other.filter(fact -> sure.indexOf(fact) < sure.indexOf(one)).isPresent();
              boolean told = against > with + 1 || against == with + 1 && with == 0 && later;
              return told ? other.stream().map(fact -> finding(name, one, fact)) : Stream.empty();
            });
  }

  private static Finding finding(String name, StatedFact odd, StatedFact other) {
    return Finding.at(
            odd.cell(),
            FACT_DIFFERS,
            Message.of(
                "finding.FACT_DIFFERS",
                "name",
                name,
                "written",
                odd.written(),
                "sheet",
                other.cell().sheet(),
                "cell",
                other.cell().ref().name(),
                "other",
                other.written()))
        .showing(odd.stated(), Stated.NOTHING);
  }
}
