package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.finding.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One addend of a sum was left out. */
public final class AddendLeftOut implements Slip {
  @Override
  public Optional<Message> explain(WrongFigure wrong) {
    List<WrongFigure.NamedFigure> fitting =
        wrong.tellingParts().stream()
            .filter(part -> wrong.readsAs(wrong.expected().subtract(part.value())))
            .toList();
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    BigDecimal left = wrong.expected().subtract(fitting.get(0).value());
    return Optional.of(
        Message.of(
            "slip.addendLeftOut",
            "name",
            fitting.get(0).name(),
            "part",
            wrong.words(fitting.get(0).value()),
            "expected",
            wrong.words(wrong.expected()),
            "found",
            wrong.words(left)));
  }
}
