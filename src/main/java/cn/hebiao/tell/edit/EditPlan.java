package cn.hebiao.tell.edit;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is to be written into the copy of one workbook.
 *
 * @param edits the changes to existing sheets, in reading order
 * @param report the sheet 核查结果 with the findings, absent where nothing was recognised
 */
public record EditPlan(List<Edit> edits, Optional<Report> report) {
  public EditPlan {
    edits = List.copyOf(edits);
  }

  /** The same plan whose report also says these sentences, above its last row. */
  public EditPlan saying(List<String> sentences) {
    return new EditPlan(edits, report.map(sheet -> sheet.saying(sentences)));
  }
}
