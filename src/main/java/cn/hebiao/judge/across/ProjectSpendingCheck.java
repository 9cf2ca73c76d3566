package cn.hebiao.judge.across;

import cn.hebiao.judge.across.FormDigest.DigestAmount;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the projects of an agency spent is part of its project spending, so it is not more. */
final class ProjectSpendingCheck implements BatchCheck {
  private static final int WAN = 4;

  private record Key(String agency, int year) {}

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Map<Key, List<DigestAmount>> projects = projects(digests);
    List<BatchFinding> findings = new ArrayList<>();
    Set<Key> done = new HashSet<>();
    for (FigureDigest figure : digests.figures()) {
      Key key = new Key(LabelText.normalise(figure.agency()), figure.year());
      if (figure.item().equals(DataItem.PROJECT_SPENDING)
          && projects.containsKey(key)
          && done.add(key)) {
        judge(figure.amount(), projects.get(key), figure.agency(), findings);
      }
    }
    return findings;
  }

  /** What was spent project by project; a project that came in twice counts once. */
  private static Map<Key, List<DigestAmount>> projects(Digests digests) {
    Map<Key, List<DigestAmount>> projects = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (FormDigest form : digests.forms()) {
      if (form.kind() == FormKind.PROJECT && form.year().isPresent() && form.spent().isPresent()) {
        Key key = new Key(LabelText.normalise(form.agency()), form.year().get());
        String project = LabelText.normalise(form.project());
        if (project.isEmpty() || seen.add(key + " " + project)) {
          projects.computeIfAbsent(key, k -> new ArrayList<>()).add(form.spent().get());
        }
      }
    }
    return projects;
  }

  private static void judge(
      DigestAmount whole, List<DigestAmount> parts, String agency, List<BatchFinding> findings) {
    BigDecimal sum =
        parts.stream().map(DigestAmount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal half = parts.stream().map(DigestAmount::half).reduce(whole.half(), BigDecimal::add);
    if (sum.subtract(whole.value()).compareTo(half) <= 0) {
      return;
    }
    List<BatchPlace> places = new ArrayList<>(List.of(whole.place()));
    parts.forEach(part -> places.add(part.place()));
    findings.add(
        BatchFinding.of(
            BatchCode.PROJECTS_ABOVE_DEPARTMENT,
            places,
            "agency",
            agency,
            "count",
            Integer.toString(parts.size()),
            "sum",
            wan(sum),
            "whole",
            wan(whole.value()),
            "more",
            wan(sum.subtract(whole.value()))));
  }

  private static String wan(BigDecimal yuan) {
    return Written.plain(yuan.movePointLeft(WAN), 2);
  }
}
