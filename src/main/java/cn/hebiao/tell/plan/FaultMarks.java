package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes and marks on the cells at fault: one note and one mark a cell. */
final class FaultMarks {
  private static final int LONGEST = 400;

  private final Messages messages;

  FaultMarks(Messages messages) {
    this.messages = messages;
  }

  private record Place(String sheet, CellRef cell) {}

  /**
   * @param findings what is at fault
   * @param leftovers blanks whose cells get a note too, but no mark where nothing is at fault
   */
  List<Edit> edits(List<Finding> findings, List<UnfilledBlank> leftovers) {
    Map<Place, List<Finding>> byCell = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.cell().isPresent() && finding.severity() != Severity.NOTICE) {
        byCell
            .computeIfAbsent(
                new Place(finding.sheet(), finding.cell().get()), p -> new ArrayList<>())
            .add(finding);
      }
    }
    Map<Place, String> open = new LinkedHashMap<>();
    for (UnfilledBlank one : leftovers) {
      String line =
          messages.text(
              Message.of(
                  "remark.left",
                  "what",
                  messages.text(one.what()),
                  "why",
                  messages.text(one.why())));
      open.putIfAbsent(new Place(one.cell().sheet(), one.cell().ref()), line);
    }
    List<Edit> edits = new ArrayList<>();
    byCell.forEach(
        (place, at) -> {
          Severity gravest =
              at.stream().map(Finding::severity).min(Severity::compareTo).orElse(Severity.NOTICE);
          edits.add(new Edit.Mark(place.sheet(), place.cell(), gravest));
          edits.add(
              new Edit.Note(
                  place.sheet(), place.cell(), text(at, Optional.ofNullable(open.remove(place)))));
        });
    open.forEach((place, line) -> edits.add(new Edit.Note(place.sheet(), place.cell(), cut(line))));
    return edits;
  }

  private String text(List<Finding> findings, Optional<String> open) {
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
    open.ifPresent(lines::add);
    return cut(String.join("\n", lines));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
