package cn.hebiao.core.batch;

import cn.hebiao.core.form.LabelText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Agencies describe their own results: the same long text from several was copied. */
final class SameTextCheck implements BatchCheck {
  private static final int NAMED = 5;

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Optional<Integer> fewest = rules.count(BatchRules.TEXT_AGENCIES);
    Map<UUID, List<TextDigest>> texts =
        digests.texts().stream()
            .collect(
                Collectors.groupingBy(TextDigest::hash, LinkedHashMap::new, Collectors.toList()));
    return texts.values().stream()
        .filter(same -> fewest.filter(least -> agencies(same).size() >= least).isPresent())
        .map(SameTextCheck::finding)
        .toList();
  }

  /** The agencies by their normalised names, each as it was first written. */
  private static Map<String, String> agencies(List<TextDigest> same) {
    Map<String, String> names = new LinkedHashMap<>();
    same.forEach(
        text ->
            names.putIfAbsent(LabelText.normalise(text.place().agency()), text.place().agency()));
    return names;
  }

  private static BatchFinding finding(List<TextDigest> same) {
    Map<String, String> names = agencies(same);
    return BatchFinding.of(
        BatchCode.SAME_TEXT,
        same.stream().map(TextDigest::place).toList(),
        "count",
        Integer.toString(names.size()),
        "names",
        names.values().stream().limit(NAMED).collect(Collectors.joining("、"))
            + (names.size() > NAMED ? "……" : ""),
        "length",
        Integer.toString(same.get(0).length()),
        "found",
        same.get(0).place().found());
  }
}
