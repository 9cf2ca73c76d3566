package cn.hebiao.judge.across;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A form that does not say whose it is came in once already if another has the same content; forms
 * that name agency and project are told apart by these.
 */
final class FormSameCheck implements BatchCheck {
  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Map<UUID, List<FormDigest>> forms =
        digests.forms().stream()
            .filter(form -> form.content().isPresent())
            .collect(
                Collectors.groupingBy(
                    form -> form.content().get(), LinkedHashMap::new, Collectors.toList()));
    return forms.values().stream()
        .filter(same -> same.stream().map(form -> form.place().file()).distinct().count() > 1)
        .filter(same -> same.stream().anyMatch(form -> !form.isNamed()))
        .map(FormSameCheck::finding)
        .toList();
  }

  private static BatchFinding finding(List<FormDigest> same) {
    return BatchFinding.of(
        BatchCode.FORM_SAME,
        same.stream().map(FormDigest::place).toList(),
        "kind",
        same.get(0).kind().chinese(),
        "count",
        Integer.toString(same.size()));
  }
}
