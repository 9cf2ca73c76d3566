package cn.hebiao.review.frame;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.frame.FrameUnit.YearBefore;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.ReportedForm.ComputedSums;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the year before, by whose they are and what project they are about. */
public final class FormsBefore {
  private final Map<List<String>, YearBefore> forms = new HashMap<>();

  /** Takes in what a run of that year says of a file. */
  public void add(ReceivedFile file) {
    for (ReportedForm form : file.result().forms()) {
      if (form.kind().scored()) {
        long errors =
            file.result().on(form.sheet()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        forms.merge(key(form), new YearBefore(errors, overstated(form)), FormsBefore::graver);
      }
    }
  }

  private static List<String> key(ReportedForm form) {
    return List.of(
        LabelText.normalise(form.agency()),
        form.kind().token(),
        LabelText.normalise(form.project()));
  }

  private static Optional<BigDecimal> overstated(ReportedForm form) {
    return form.declared()
        .score()
        .flatMap(
            self -> form.computed().flatMap(ComputedSums::score).map(score -> self.subtract(score)))
        .filter(points -> points.signum() > 0);
  }

  private static YearBefore graver(YearBefore one, YearBefore other) {
    return one.errors() >= other.errors() ? one : other;
  }

  /** What was found of the same form; empty where there was none. */
  Optional<YearBefore> of(ReportedForm form) {
    return Optional.ofNullable(forms.get(key(form)));
  }
}
