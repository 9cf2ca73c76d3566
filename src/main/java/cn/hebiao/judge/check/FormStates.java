package cn.hebiao.judge.check;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How the forms of a checked workbook stand.
 *
 * @param states the states of its forms, in their order
 * @param findings what was found of each; of a form without scores, what was found on its sheet
 *     outside of other forms
 */
public record FormStates(List<FormState> states, List<List<Finding>> findings) {
  public FormStates {
    states = List.copyOf(states);
    findings = List.copyOf(findings);
  }

  /** The states of a workbook's forms. */
  public static FormStates of(Checked checked) {
    List<Scorecard> scored =
        checked.forms().stream().filter(card -> card.form().kind().scored()).toList();
    FormHomes<Finding> homes = FormHomes.ofFindings(scored, checked.findings());
    FormHomes<Unevaluated> open = FormHomes.ofOpen(scored, checked.unevaluated());
    List<FormState> states = new ArrayList<>();
    List<List<Finding>> findings = new ArrayList<>();
    int home = 0;
    for (Scorecard card : checked.forms()) {
      String sheet = card.form().sheet();
      boolean counts = card.form().kind().scored();
      List<Finding> found =
          counts
              ? homes.of(home)
              : checked.findings().stream()
                  .filter(f -> f.sheet().equals(sheet) && !isOfOther(f, card, checked))
                  .toList();
      boolean undecided =
          counts
              ? !open.of(home).isEmpty() || card.computed().filter(Totals::isOpen).isPresent()
              : checked.unevaluated().stream().anyMatch(one -> one.sheet().equals(sheet));
      boolean unknown =
          card.form().kind() == FormKind.OTHER && checked.outcome() == Checked.Outcome.UNRECOGNISED;
      states.add(FormState.of(found, undecided || unknown));
      findings.add(found);
      home += counts ? 1 : 0;
    }
    return new FormStates(states, findings);
  }

  private static boolean isOfOther(Finding finding, Scorecard card, Checked checked) {
    return checked.forms().stream()
        .filter(other -> other != card && other.form().sheet().equals(finding.sheet()))
        .anyMatch(other -> finding.cell().filter(other.form().range()::contains).isPresent());
  }

  /** The state of a workbook as a whole. */
  public static FormState whole(Checked checked) {
    boolean open =
        checked.forms().stream()
            .anyMatch(card -> card.computed().filter(Totals::isOpen).isPresent());
    return FormState.of(checked.findings(), open || !checked.unevaluated().isEmpty());
  }
}
