package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.util.List;
import java.util.Optional;

/** Another figure was copied or computed with: the total into a part, another base, last year's. */
public final class OtherFigureTaken implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    List<WrongFigure.NamedFigure> fitting =
        wrong.others().stream()
            .filter(other -> other.value().compareTo(wrong.expected()) != 0)
            .filter(other -> wrong.readsAs(other.value()))
            .toList();
    return fitting.size() != 1
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "slip.otherFigure",
                "name",
                fitting.get(0).name(),
                "base",
                fitting.get(0).base(),
                "found",
                wrong.words(fitting.get(0).value())));
  }
}
