package cn.hebiao.judge.check.evidence;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An actual value that repeats the target with its sign, such as ≥95%, says not what was reached.
 * Where every such target is repeated, the whole column was copied.
 */
public final class RepeatedTargetCheck implements FormCheck {
  public static final FindingCode ACTUAL_REPEATS_TARGET =
      FindingCode.notice("ACTUAL_REPEATS_TARGET");
  public static final FindingCode ACTUALS_COPIED = FindingCode.warning("ACTUALS_COPIED");

  private static final Pattern SIGN = Pattern.compile("[≥≤≧≦><＞＜]");
  private static final int FEWEST = 3;

  @Override
  public List<FindingCode> codes() {
    return List.of(ACTUALS_COPIED, ACTUAL_REPEATS_TARGET);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<IndicatorRow> bounded =
        card.form().usedRows().stream()
            .filter(row -> row.actual().filter(cell -> !cell.isBlank()).isPresent())
            .filter(row -> row.target().filter(t -> SIGN.matcher(t.text()).find()).isPresent())
            .toList();
    List<IndicatorRow> repeated = bounded.stream().filter(RepeatedTargetCheck::isRepeated).toList();
    return repeated.size() >= FEWEST && repeated.size() == bounded.size()
        ? List.of(finding(repeated.get(0), ACTUALS_COPIED, repeated.size()))
        : repeated.stream().map(row -> finding(row, ACTUAL_REPEATS_TARGET, 1)).toList();
  }

  private static boolean isRepeated(IndicatorRow row) {
    return LabelText.normalise(row.actual().orElseThrow().words())
        .equals(LabelText.normalise(row.target().orElseThrow().text()));
  }

  private static Finding finding(IndicatorRow row, FindingCode code, int rows) {
    SheetCell cell = row.actual().orElseThrow();
    return Finding.at(
            cell,
            code,
            Message.of(
                "finding." + code.name(), "name", row.name(), "rows", Integer.toString(rows)))
        .showing(Stated.words(cell.words().strip()), Stated.NOTHING);
  }
}
