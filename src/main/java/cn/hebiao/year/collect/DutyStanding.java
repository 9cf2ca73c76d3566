package cn.hebiao.year.collect;

import cn.hebiao.year.roster.Ledger;
import cn.hebiao.year.roster.ReportDuty;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one form that has to be reported stands.
 *
 * @param duty the form
 * @param forms what came in for it, the newest last
 * @param seal its seal; empty where it is not final
 */
public record DutyStanding(ReportDuty duty, List<CameIn> forms, Optional<Ledger.Seal> seal) {
  public DutyStanding {
    forms =
        forms.stream()
            .sorted(
                Comparator.comparing(
                    form -> form.arrived().orElse(LocalDateTime.MIN), Comparator.naturalOrder()))
            .toList();
  }

  /** What counts: what is sealed, else what came in last; empty where nothing did. */
  public Optional<CameIn> newest() {
    return forms.stream()
        .filter(this::isSealed)
        .findFirst()
        .or(() -> forms.isEmpty() ? Optional.empty() : Optional.of(forms.get(forms.size() - 1)));
  }

  /** Whether it can be said which of several forms is the newest. */
  boolean isNewestKnown() {
    return forms.size() < 2
        || forms.stream().map(CameIn::arrived).distinct().count() == forms.size()
            && forms.stream().allMatch(form -> form.arrived().isPresent());
  }

  /** How far it has come. */
  public FormStage stage() {
    return newest().map(this::stage).orElse(FormStage.ISSUED);
  }

  private FormStage stage(CameIn form) {
    FormStage open =
        form.toCorrect()
            ? FormStage.RETURNED
            : form.waived() > 0 ? FormStage.RELEASED : FormStage.FILLED;
    return isSealed(form) && open.mayBecome(FormStage.SEALED) ? FormStage.SEALED : open;
  }

  private boolean isSealed(CameIn form) {
    return seal.filter(of -> form.content().startsWith(of.content())).isPresent();
  }

  /** What is to be said of it: keys of words. */
  List<String> remarks() {
    return newest().map(this::remarks).orElse(List.of());
  }

  private List<String> remarks(CameIn form) {
    List<Rule> rules =
        List.of(
            new Rule("twice", forms.size() > 1 && !isSealed(form)),
            new Rule("newestUnknown", !isNewestKnown() && !isSealed(form)),
            new Rule("sealedChanged", seal.isPresent() && !forms.stream().allMatch(this::isSealed)),
            new Rule("sealRefused", isSealed(form) && stage() != FormStage.SEALED),
            new Rule(
                "oldIssue",
                !duty.issue().isEmpty()
                    && !form.issue().isEmpty()
                    && !duty.issue().equals(form.issue())),
            new Rule("notOurForm", !duty.issue().isEmpty() && form.issue().isEmpty()));
    return rules.stream().filter(Rule::holds).map(Rule::key).toList();
  }

  private record Rule(String key, boolean holds) {}

  /** Whether it came in by its day; empty where there is no day or none is known. */
  public Optional<Boolean> onTime() {
    Function<LocalDateTime, Optional<Boolean>> inTime =
        at -> duty.due().map(day -> !at.toLocalDate().isAfter(day));
    return forms.isEmpty() ? Optional.empty() : forms.get(0).arrived().flatMap(inTime);
  }
}
