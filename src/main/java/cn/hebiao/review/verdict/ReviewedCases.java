package cn.hebiao.review.verdict;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.verdict.ReviewOutcome.PastScore;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.tell.summary.FormLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cases of finished reviews by the forms that they are about. What a reviewer gave stands
 * beside the self and the computed total, it replaces neither.
 */
public final class ReviewedCases {
  /** No review. */
  public static final ReviewedCases NONE = new ReviewedCases(List.of());

  private final Map<List<String>, List<PastScore>> byForm;

  /**
   * @param history every score that a case has had, oldest first
   */
  public ReviewedCases(List<PastScore> history) {
    this.byForm =
        history.stream()
            .collect(
                Collectors.groupingBy(
                    past -> key(past.agency(), past.kind(), past.project(), past.year())));
  }

  private static List<String> key(
      String agency, String kind, String project, Optional<Integer> year) {
    return List.of(
        LabelText.normalise(agency),
        kind,
        LabelText.normalise(project),
        year.map(String::valueOf).orElse(""));
  }

  /** The lines of a file with what reviews gave its forms. */
  public FileSummary applied(FileSummary file) {
    return byForm.isEmpty()
        ? file
        : file.with(file.forms().stream().map(this::reviewed).toList(), file.findings());
  }

  private FormLine reviewed(FormLine form) {
    List<PastScore> scores =
        byForm.getOrDefault(
            key(form.agency(), form.kind(), form.project(), form.year()), List.of());
    // Two cases that call themselves the same: nobody can say which of them is meant.
    boolean one = scores.stream().map(PastScore::number).distinct().count() == 1;
    if (!one) {
      return form;
    }
    String by =
        last(scores, past -> Optional.of(past.reviewer()).filter(name -> !name.isEmpty()))
            .orElse("");
    String date =
        last(scores, past -> Optional.of(past.date()).filter(day -> !day.isEmpty())).orElse("");
    Optional<BigDecimal> review = last(scores, PastScore::review);
    return form.reviewed(review, last(scores, PastScore::last), (by + " " + date).strip());
  }

  private static <T> Optional<T> last(
      List<PastScore> scores, Function<PastScore, Optional<T>> value) {
    return scores.stream().flatMap(past -> value.apply(past).stream()).reduce((a, b) -> b);
  }
}
