package cn.hebiao.judge.across;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agency sends each form once for a year: a second one is counted twice in every total. All
 * forms that the same files repeat are one finding.
 */
final class FormTwiceCheck implements BatchCheck {
  private record Key(String agency, FormKind kind, String project, Optional<Integer> year) {
    static Key of(FormDigest form) {
      return new Key(
          LabelText.normalise(form.agency()),
          form.kind(),
          LabelText.normalise(form.project()),
          form.year());
    }
  }

  private record Files(String agency, Optional<Integer> year, List<Integer> files) {}

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Map<Key, List<FormDigest>> forms =
        digests.forms().stream()
            .filter(FormDigest::isNamed)
            .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    Map<Files, List<List<FormDigest>>> repeated = new LinkedHashMap<>();
    forms.forEach(
        (key, same) -> {
          List<Integer> files = same.stream().map(form -> form.place().file()).distinct().toList();
          if (files.size() > 1) {
            repeated
                .computeIfAbsent(new Files(key.agency(), key.year(), files), f -> new ArrayList<>())
                .add(same);
          }
        });
    return repeated.values().stream().map(FormTwiceCheck::finding).toList();
  }

  private static BatchFinding finding(List<List<FormDigest>> repeated) {
    FormDigest first = repeated.get(0).get(0);
    List<BatchPlace> places =
        repeated.stream()
            .flatMap(List::stream)
            .map(form -> form.place().showing(form.total().map(t -> t.place().found()).orElse("")))
            .toList();
    return BatchFinding.of(
        BatchCode.FORM_TWICE,
        places,
        "agency",
        first.agency(),
        "year",
        first.year().map(String::valueOf).orElse(""),
        "forms",
        repeated.stream()
            .map(same -> same.get(0).kind().chinese() + same.get(0).project())
            .collect(Collectors.joining("、")),
        "count",
        Integer.toString(repeated.get(0).size()));
  }
}
