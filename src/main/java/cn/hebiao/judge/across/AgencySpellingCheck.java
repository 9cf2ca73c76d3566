package cn.hebiao.judge.across;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.NearName;
import cn.hebiao.rules.rulebook.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One agency under two names: a character mistyped or left out, or once with the city before it.
 * Two that both sent a form about the whole agency for one year are two agencies.
 */
final class AgencySpellingCheck implements BatchCheck {
  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Optional<Integer> shortest = rules.count(Parameter.NAME_LENGTH);
    if (shortest.isEmpty()) {
      return List.of();
    }
    Map<String, List<FormDigest>> forms = new LinkedHashMap<>();
    for (FormDigest form : digests.forms()) {
      String name = LabelText.normalise(form.agency());
      if (name.length() >= shortest.get()) {
        forms.computeIfAbsent(name, n -> new ArrayList<>()).add(form);
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (Pair pair : pairs(forms.keySet(), shortest.get())) {
      List<FormDigest> one = forms.get(pair.one());
      List<FormDigest> other = forms.get(pair.other());
      if (!bothAsAWhole(one, other)) {
        findings.add(finding(one, other));
      }
    }
    return findings;
  }

  private record Pair(String one, String other) {}

  /** The names that are near each other; the work grows with their number, not its square. */
  private static List<Pair> pairs(Set<String> names, int shortest) {
    Map<String, List<String>> gaps = new LinkedHashMap<>();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (String name : names) {
      for (int i = 0; i < name.length(); i++) {
        String without = name.substring(0, i) + name.substring(i + 1);
        if (names.contains(without) && !NearName.telling(name.charAt(i))) {
          pairs.add(new Pair(without, name));
        }
        gaps.computeIfAbsent(i + " " + without, k -> new ArrayList<>()).add(name);
        if (i > 0 && name.length() - i >= shortest && names.contains(name.substring(i))) {
          pairs.add(new Pair(name.substring(i), name));
        }
      }
    }
    for (List<String> same : gaps.values()) {
      for (int i = 1; i < same.size(); i++) {
        if (NearName.mistyped(same.get(0), same.get(i))) {
          pairs.add(new Pair(same.get(0), same.get(i)));
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static boolean bothAsAWhole(List<FormDigest> one, List<FormDigest> other) {
    return one.stream()
        .filter(FormDigest::ofAgency)
        .anyMatch(
            form -> other.stream().anyMatch(f -> f.ofAgency() && f.year().equals(form.year())));
  }

  private static Collection<BatchPlace> onceAFile(List<FormDigest> forms) {
    Map<Integer, BatchPlace> places = new LinkedHashMap<>();
    forms.forEach(form -> places.putIfAbsent(form.place().file(), form.place()));
    return places.values();
  }

  private static BatchFinding finding(List<FormDigest> one, List<FormDigest> other) {
    List<BatchPlace> places = new ArrayList<>();
    places.addAll(onceAFile(one));
    places.addAll(onceAFile(other));
    return BatchFinding.of(
        BatchCode.AGENCY_SPELT_TWO_WAYS,
        places,
        "one",
        one.get(0).agency(),
        "other",
        other.get(0).agency(),
        "count",
        Integer.toString(one.size()),
        "others",
        Integer.toString(other.size()));
  }
}
