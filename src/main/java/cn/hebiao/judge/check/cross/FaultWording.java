package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.check.cross.FaultyFigures.CommonCause;
import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.fact.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a fault once, at the figure that is wrong; where several may be wrong, that they contradict
 * each other.
 *
 * @param diagnoser names slips
 */
public record FaultWording(Diagnoser diagnoser) {
  private static final String KEY = "finding." + CrossChecks.CROSS_CHECK.name();
  private static final String FIGURE = ".figure";
  private static final int MOST_NAMED = 6;

  /** The one finding that tells a fault. */
  public Finding told(CommonCause fault) {
    Severity worst =
        fault.rules().stream()
            .map(rule -> rule.finding().severity())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return words(fault).with(worst);
  }

  /** That two figures which should be the same are not, where nothing says which is wrong. */
  public static Finding differing(Finding finding) {
    return finding
        .saying(against(finding, KEY + ".differs"))
        .showing(finding.stands(), Stated.NOTHING)
        .with(Optional.empty());
  }

  private Finding words(CommonCause fault) {
    List<Correction> suspects = fault.suspects();
    List<Correction> slips = suspects.stream().filter(Correction::slip).toList();
    FailedRule first = fault.rules().get(0);
    Optional<Correction> own =
        suspects.stream().filter(one -> first.finding().isAt(one.fact().cell())).findFirst();
    if (fault.guess() && (own.isEmpty() || first.comparesOnly())) {
      return apart(fault, own);
    }
    if (suspects.size() == 1) {
      return at(fault, suspects.get(0));
    }
    if (own.isPresent() && !first.isEquality()) {
      return apart(fault, own);
    }
    boolean explained = own.isPresent() && first.finding().diagnosis().isPresent();
    if (slips.size() == 1 && (!explained || own.equals(Optional.of(slips.get(0))))) {
      return at(fault, slips.get(0));
    }
    boolean derived =
        own.isPresent() && first.finding().stands().unit().dimension() == Dimension.RATIO;
    return slips.isEmpty() && (explained || derived) ? first.finding() : apart(fault, own);
  }

  /** The finding at the figure that is wrong, in the words of a rule that points at it. */
  private Finding at(CommonCause fault, Correction suspect) {
    return fault.rules().stream()
        .filter(FailedRule::isEquality)
        .map(FailedRule::finding)
        .filter(finding -> finding.isAt(suspect.fact().cell()))
        .findFirst()
        .orElseGet(() -> located(fault, suspect));
  }

  private Finding located(CommonCause fault, Correction suspect) {
    FailedRule rule = fault.rules().get(0);
    boolean sure = suspect.sure() && rule.isEquality();
    Finding finding = rule.finding();
    Figure figure = suspect.fact().figure();
    Stated due =
        sure
            ? Stated.number(
                suspect.number(), figure.unit(), shown(suspect.fact(), suspect.number()))
            : Stated.NOTHING;
    return Finding.at(
            suspect.fact().cell(),
            CrossChecks.CROSS_CHECK,
            against(finding, KEY + (sure ? ".located" : ".doubtful"))
                .with("rules", String.valueOf(fault.rules().size())))
        .showing(
            Stated.number(
                suspect.fact().number(),
                figure.unit(),
                shown(suspect.fact(), suspect.fact().number())),
            due)
        .with(diagnoser.diagnose(WrongFigure.of(figure, suspect.number())).filter(s -> sure))
        .by(finding.rule());
  }

  /** The message in which what the rule was told of is only what it is held against. */
  private static Message against(Finding finding, String key) {
    Message told = finding.message().with("other", finding.expected());
    String sum = KEY + ".against" + (told.key().endsWith(FIGURE) ? FIGURE : "");
    return new Message(key, told.args())
        .with("sheet", finding.sheet())
        .with("cell", finding.cell().map(cell -> cell.name()).orElse(""))
        .with("is", finding.found())
        .with("sum", new Message(sum, told.args()));
  }

  private Finding apart(CommonCause fault, Optional<Correction> own) {
    Finding finding = fault.rules().get(0).finding();
    Stream<Fact> suspects =
        fault.guess()
            ? fault.rules().get(0).figures().stream()
            : fault.suspects().stream().map(Correction::fact);
    List<SheetCell> others = suspects.map(Fact::cell).filter(cell -> !finding.isAt(cell)).toList();
    String named =
        others.stream()
            .limit(MOST_NAMED)
            .map(cell -> name(cell, finding.sheet()))
            .collect(Collectors.joining("、"));
    String key = KEY + (own.isPresent() ? ".apart" : ".apartFrom");
    return finding
        .saying(
            against(finding, key).with("others", others.size() > MOST_NAMED ? named + "…" : named))
        .showing(finding.stands(), Stated.NOTHING)
        .with(Optional.empty());
  }

  private static String name(SheetCell cell, String sheet) {
    return cell.sheet().equals(sheet)
        ? cell.ref().name()
        : "“" + cell.sheet() + "”" + cell.ref().name();
  }

  private static String shown(Fact fact, java.math.BigDecimal number) {
    return FailedCheck.text(number, fact.figure().unit(), Math.max(0, fact.figure().decimals()));
  }
}
