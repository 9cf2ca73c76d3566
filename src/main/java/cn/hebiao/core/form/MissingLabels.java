package cn.hebiao.core.form;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.rulebook.Labels;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which columns of an indicator table were not found, and which header comes nearest. */
final class MissingLabels {
  private MissingLabels() {}

  static List<Finding> of(Header header, Sheet sheet, Labels spellings) {
    List<Finding> findings = new ArrayList<>();
    for (Role role : List.of(Role.WEIGHT, Role.SCORE)) {
      if (header.column(role).isEmpty()) {
        findings.add(missing(role, header, sheet, spellings));
      }
    }
    for (Column doubled : header.doubled()) {
      if (doubled.role() == Role.SCORE || doubled.role() == Role.WEIGHT) {
        CellRef place = sheet.extent(new CellRef(header.last(), doubled.index())).first();
        findings.add(
            Finding.of(
                FindingCode.LABEL_AMBIGUOUS,
                sheet.name(),
                Optional.of(place),
                Message.of(
                    "finding.LABEL_AMBIGUOUS",
                    "role",
                    doubled.role().chinese(),
                    "used",
                    header
                        .column(doubled.role())
                        .map(c -> CellRef.columnName(c.index()))
                        .orElse(""),
                    "other",
                    CellRef.columnName(doubled.index()))));
      }
    }
    return findings;
  }

  private static Finding missing(Role role, Header header, Sheet sheet, Labels spellings) {
    Optional<Map.Entry<Integer, String>> nearest =
        header.unknown().entrySet().stream()
            .filter(entry -> distance(entry.getValue(), role, spellings) <= 3)
            .min(Comparator.comparingInt(entry -> distance(entry.getValue(), role, spellings)));
    CellRef place =
        nearest
            .map(entry -> sheet.extent(new CellRef(header.last(), entry.getKey())).first())
            .orElse(new CellRef(header.first(), header.columns().get(0).index()));
    String expected = String.join("、", spellings.of(role).stream().limit(4).toList());
    Message message =
        nearest
            .map(
                entry ->
                    Message.of(
                        "finding.LABEL_MISSING.near",
                        "role",
                        role.chinese(),
                        "expected",
                        expected,
                        "seen",
                        LabelText.normalise(entry.getValue())))
            .orElse(
                Message.of("finding.LABEL_MISSING", "role", role.chinese(), "expected", expected));
    return Finding.of(FindingCode.LABEL_MISSING, sheet.name(), Optional.of(place), message);
  }

  private static int distance(String seen, Role role, Labels spellings) {
    String core = LabelText.core(seen);
    return spellings.of(role).stream()
        .map(LabelText::core)
        .mapToInt(word -> Math.min(distance(core, word), word.length()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Edit distance of two short labels. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int up = row[j];
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(same, Math.min(up, row[j - 1]) + 1);
        diagonal = up;
      }
    }
    return row[b.length()];
  }
}
