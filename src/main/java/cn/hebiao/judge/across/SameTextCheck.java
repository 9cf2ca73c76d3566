package cn.hebiao.judge.across;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Agencies describe their own results: the same long text from several was copied. All that the
 * same agencies share is one finding.
 */
final class SameTextCheck implements BatchCheck {
  private static final int NAMED = 5;

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Optional<Integer> fewest = rules.count(Parameter.COPIED_AGENCIES);
    if (fewest.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<TextDigest>> texts =
        digests.texts().stream()
            .collect(
                Collectors.groupingBy(TextDigest::hash, LinkedHashMap::new, Collectors.toList()));
    Map<Map<String, String>, List<List<TextDigest>>> shared = new LinkedHashMap<>();
    for (List<TextDigest> same : texts.values()) {
      Map<String, String> agencies = agencies(same);
      if (agencies.size() >= Math.max(2, fewest.get())) {
        shared.computeIfAbsent(agencies, a -> new ArrayList<>()).add(same);
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    shared.forEach((agencies, same) -> findings.add(finding(agencies, same)));
    return findings;
  }

  /** The agencies by their normalised names, each as it was first written. */
  private static Map<String, String> agencies(List<TextDigest> same) {
    Map<String, String> names = new TreeMap<>();
    same.forEach(
        text ->
            names.putIfAbsent(LabelText.normalise(text.place().agency()), text.place().agency()));
    return names;
  }

  private static BatchFinding finding(Map<String, String> agencies, List<List<TextDigest>> same) {
    TextDigest first = same.get(0).get(0);
    return BatchFinding.of(
        BatchCode.SAME_TEXT,
        same.stream().flatMap(List::stream).map(TextDigest::place).toList(),
        "count",
        Integer.toString(agencies.size()),
        "names",
        agencies.values().stream().limit(NAMED).collect(Collectors.joining("、"))
            + (agencies.size() > NAMED ? "……" : ""),
        "texts",
        Integer.toString(same.size()),
        "length",
        Integer.toString(first.length()),
        "found",
        first.place().found());
  }
}
