package cn.hebiao.core.plan;

import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.grid.CellRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes and marks on the cells at fault: one note and one mark a cell. */
final class Remarks {
  private static final int LONGEST = 400;

  private final Messages messages;

  Remarks(Messages messages) {
    this.messages = messages;
  }

  private record Place(String sheet, CellRef cell) {}

  List<Edit> edits(List<Finding> findings) {
    Map<Place, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.cell().isPresent() && finding.severity() != Severity.NOTICE) {
        byCell
            .computeIfAbsent(
                new Place(finding.sheet(), finding.cell().get()), p -> new ArrayList<>())
            .add(finding);
      }
    }
    List<Edit> edits = new ArrayList<>();
    byCell.forEach(
        (place, at) -> {
          Severity gravest =
              at.stream().map(Finding::severity).min(Severity::compareTo).orElse(Severity.NOTICE);
          edits.add(new Edit.Mark(place.sheet(), place.cell(), gravest));
          edits.add(new Edit.Note(place.sheet(), place.cell(), text(at)));
        });
    return edits;
  }

  private String text(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String severity = messages.text(Message.of("severity." + finding.severity().name()));
      lines.add(
          messages.text(
              Message.of(
                  "remark.line", "severity", severity, "text", messages.text(finding.message()))));
      finding
          .diagnosis()
          .ifPresent(
              slip ->
                  lines.add(
                      messages.text(Message.of("note.diagnosis", "slip", messages.text(slip)))));
    }
    String text = String.join("\n", lines);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
