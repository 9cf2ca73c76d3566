package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.util.List;
import java.util.Optional;

/** One addend of a sum was counted twice. */
public final class AddendTwice implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    List<WrongFigure.NamedFigure> fitting =
        wrong.tellingParts().stream()
            .filter(part -> wrong.readsAs(wrong.expected().add(part.value())))
            .toList();
    return fitting.size() != 1
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "slip.addendTwice",
                "name",
                fitting.get(0).name(),
                "part",
                wrong.words(fitting.get(0).value()),
                "expected",
                wrong.words(wrong.expected()),
                "found",
                wrong.words(wrong.expected().add(fitting.get(0).value()))));
  }
}
