package cn.hebiao.core.batch;

import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.rulebook.FormKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An agency sends each form once for a year: a second one is counted twice in every total. */
final class FormTwiceCheck implements BatchCheck {
  private record Key(String agency, FormKind kind, String project, Optional<Integer> year) {
    static Key of(FormDigest form) {
      return new Key(
          LabelText.normalise(form.agency()),
          form.kind(),
          LabelText.normalise(form.project()),
          form.year());
    }

    /** A project form that does not name its project may be of any. */
    boolean telling() {
      return !agency.isEmpty() && (kind != FormKind.PROJECT || !project.isEmpty());
    }
  }

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Map<Key, List<FormDigest>> forms =
        digests.forms().stream()
            .filter(form -> Key.of(form).telling())
            .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    return forms.values().stream()
        .filter(same -> same.stream().map(form -> form.place().file()).distinct().count() > 1)
        .map(FormTwiceCheck::finding)
        .toList();
  }

  private static BatchFinding finding(List<FormDigest> same) {
    FormDigest first = same.get(0);
    List<Place> places =
        same.stream()
            .map(form -> form.place().showing(form.total().map(t -> t.place().found()).orElse("")))
            .toList();
    return BatchFinding.of(
        BatchCode.FORM_TWICE,
        places,
        "agency",
        first.agency(),
        "year",
        first.year().map(String::valueOf).orElse(""),
        "kind",
        first.kind().chinese(),
        "project",
        first.project(),
        "count",
        Integer.toString(same.size()));
  }
}
