package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.Place;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the lines of what several files show together; of each file only the names are kept. */
final class TogetherLines {
  private record Names(String shown, Optional<String> annotated) {}

  private final Messages messages;
  private final List<Names> files = new ArrayList<>();

  TogetherLines(Messages messages) {
    this.messages = messages;
  }

  void add(FileSummary file) {
    files.add(new Names(file.shownName(), file.annotatedFile()));
  }

  List<TogetherLine> lines(List<BatchFinding> findings) {
    List<TogetherLine> lines = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      BatchFinding finding = findings.get(i);
      String title = messages.text(Message.of("batch.title." + finding.code().name()));
      String message = messages.text(finding.message());
      for (Place place : finding.places()) {
        lines.add(
            new TogetherLine(
                i + 1,
                source(place),
                place.agency(),
                finding.code().severity(),
                title,
                message,
                place.found()));
      }
    }
    return lines;
  }

  private LineSource source(Place place) {
    Names names = files.get(place.file());
    return LineSource.of(names.shown(), names.annotated(), place.sheet(), place.cell());
  }
}
