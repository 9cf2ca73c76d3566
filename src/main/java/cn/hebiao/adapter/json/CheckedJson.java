package cn.hebiao.adapter.json;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Messages;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Results as JSON. The field names and their order are a promise to other programs; they may grow,
 * but none is renamed or dropped. What is empty is {@code null}, numbers are plain decimals.
 */
public final class CheckedJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Messages messages;

  /**
   * @param messages the texts of all messages that results may carry
   */
  public CheckedJson(Messages messages) {
    this.messages = messages;
  }

  private record FormInState(Scorecard card, FormState state) {}

  private static List<FormInState> forms(Checked checked) {
    List<FormState> states = FormStates.of(checked).states();
    return IntStream.range(0, states.size())
        .mapToObj(i -> new FormInState(checked.forms().get(i), states.get(i)))
        .toList();
  }

  /** One result as one line of JSON, without a line break at its end. */
  public String line(Checked checked) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(line)) {
      JsonFields json = new JsonFields(generator, messages);
      FormJson forms = new FormJson(json);
      FindingJson findings = new FindingJson(json);
      json.object(
          () -> {
            json.string("file", checked.file());
            json.string("outcome", checked.outcome().token());
            json.message("message", checked.message());
            json.array("forms", forms(checked), form -> forms.write(form.card(), form.state()));
            json.array("findings", checked.findings(), findings::write);
            json.array("notEvaluated", checked.unevaluated(), findings::write);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
