package cn.hebiao.author.impact;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One workbook by the old and by the new rules.
 *
 * @param before the result by the old rules
 * @param after the result by the new rules
 * @param address where the file is, relative to the report; for links
 */
public record WorkbookPair(Checked before, Checked after, String address) {

  /** The scored forms, each by the old and the new rules. */
  List<FormPair> forms() {
    List<FormPair> forms = new ArrayList<>();
    for (int i = 0; i < before.forms().size() && i < after.forms().size(); i++) {
      Scorecard old = before.forms().get(i);
      if (old.form().kind().scored()) {
        forms.add(new FormPair(this, old, after.forms().get(i)));
      }
    }
    return forms;
  }

  /** A link to a cell of the file. */
  String link(String sheet, String cell) {
    return address + "#'" + sheet.replace("'", "''") + "'!" + cell;
  }

  /** Findings of the one result that the other has not. */
  static List<Finding> only(Checked here, Checked there) {
    Set<List<Object>> known =
        there.findings().stream().map(WorkbookPair::key).collect(Collectors.toSet());
    return here.findings().stream().filter(finding -> !known.contains(key(finding))).toList();
  }

  private static List<Object> key(Finding f) {
    return List.of(f.code(), f.sheet(), f.cell(), f.found(), f.expected(), f.severity());
  }
}
