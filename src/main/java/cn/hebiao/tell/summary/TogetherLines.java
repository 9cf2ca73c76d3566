package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchPlace;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the lines of what several files show together; of each file only the names are kept. */
final class TogetherLines {
  private record Names(String shown, Optional<String> annotated) {}

  private final Messages messages;
  private final List<Names> files = new ArrayList<>();

  TogetherLines(Messages messages) {
    this.messages = messages;
  }

  void add(FileSummary file) {
    files.add(new Names(file.file().shownName(), file.file().copy()));
  }

  /** The lines, made anew each time from the findings. */
  LineSequence<TogetherLine> lines(List<BatchFinding> findings) {
    return LineSequence.of(
        findings.stream().mapToInt(finding -> finding.places().size()).sum(),
        () ->
            IntStream.range(0, findings.size())
                .boxed()
                .flatMap(i -> lines(i + 1, findings.get(i)))
                .iterator());
  }

  private Stream<TogetherLine> lines(int number, BatchFinding finding) {
    String title = messages.text(Message.of("batch.title." + finding.code().name()));
    String message = messages.text(finding.message());
    return finding.places().stream()
        .map(
            place ->
                new TogetherLine(
                    number,
                    source(place),
                    place.agency(),
                    finding.code().severity(),
                    title,
                    message,
                    place.found()));
  }

  private LineSource source(BatchPlace place) {
    Names names = files.get(place.file());
    return LineSource.of(names.shown(), names.annotated(), place.sheet(), place.cell());
  }
}
