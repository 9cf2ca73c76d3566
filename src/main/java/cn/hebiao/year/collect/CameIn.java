package cn.hebiao.year.collect;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.tell.summary.FileSummary;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.FormLine;
import cn.hebiao.tell.summary.IndicatorLine;
import cn.hebiao.year.roster.Waivers;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scored form that came in.
 *
 * @param agency who filled it, as it says
 * @param project the project; empty for the form of a department
 * @param file the file it is in
 * @param arrived when the file was last saved; empty where it is not known
 * @param content what tells its file's content
 * @param issue what tells the form that was handed out; empty where it was not one of ours
 * @param self the declared total
 * @param computed the computed one
 * @param state how it stands, exceptions let pass
 * @param waived how many findings are let pass
 * @param rows its indicators as filled
 */
public record CameIn(
    String agency,
    String project,
    String file,
    Optional<LocalDateTime> arrived,
    String content,
    String issue,
    Optional<BigDecimal> self,
    Optional<BigDecimal> computed,
    FormState state,
    int waived,
    List<FilledRow> rows) {
  public CameIn {
    rows = List.copyOf(rows);
  }

  /** An indicator as filled: what was reached and the points given. */
  public record FilledRow(String name, String cell, String actual, Optional<BigDecimal> self) {}

  /** The forms of a file. */
  public static List<CameIn> of(
      FileSummary file,
      Optional<LocalDateTime> arrived,
      String content,
      String issue,
      Waivers waivers) {
    List<CameIn> forms = new ArrayList<>();
    for (FormLine form : file.forms()) {
      String sheet = form.source().sheet();
      int waived =
          (int)
              file.findings().stream()
                  .filter(finding -> finding.source().sheet().equals(sheet))
                  .filter(finding -> isWaived(file, finding, waivers))
                  .count();
      forms.add(
          new CameIn(
              form.agency(),
              form.project(),
              form.original(),
              arrived,
              content,
              issue,
              form.self(),
              form.computed(),
              form.state(),
              waived,
              file.indicators().stream()
                  .filter(line -> line.source().sheet().equals(sheet))
                  .map(CameIn::row)
                  .toList()));
    }
    return forms;
  }

  private static boolean isWaived(FileSummary file, FindingLine finding, Waivers waivers) {
    return waivers.covering(file, finding).isPresent();
  }

  private static FilledRow row(IndicatorLine line) {
    return new FilledRow(line.name(), line.source().cell(), line.actual(), line.self());
  }

  /** Whether something of it still has to be corrected. */
  boolean toCorrect() {
    return state == FormState.ERRORS || state == FormState.WARNINGS || state == FormState.UNFILLED;
  }
}
