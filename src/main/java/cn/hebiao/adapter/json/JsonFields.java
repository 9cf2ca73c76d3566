package cn.hebiao.adapter.json;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes named fields in the way all our JSON has them: what is empty is null. */
final class JsonFields {
  private final JsonGenerator json;
  private final Messages messages;

  JsonFields(JsonGenerator json, Messages messages) {
    this.json = json;
    this.messages = messages;
  }

  /** An object without a name: the whole line, or an element of an array. */
  void object(ObjectFields body) throws IOException {
    json.writeStartObject();
    body.write();
    json.writeEndObject();
  }

  void object(String name, ObjectFields body) throws IOException {
    json.writeFieldName(name);
    object(body);
  }

  <T> void object(String name, Optional<T> value, ValueFields<T> part) throws IOException {
    if (value.isPresent()) {
      object(name, () -> part.write(value.get()));
    } else {
      json.writeNullField(name);
    }
  }

  <T> void array(String name, List<T> values, ValueFields<T> part) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      object(() -> part.write(value));
    }
    json.writeEndArray();
  }

  /** An array that most objects do not have: left out where it would be empty. */
  <T> void filled(String name, List<T> values, ValueFields<T> part) throws IOException {
    if (!values.isEmpty()) {
      array(name, values, part);
    }
  }

  /** A text; the empty text is null. */
  void string(String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }

  void string(String name, Optional<String> text) throws IOException {
    string(name, text.orElse(""));
  }

  void message(String name, Message message) throws IOException {
    string(name, messages.text(message));
  }

  void message(String name, Optional<Message> message) throws IOException {
    string(name, message.map(messages::text));
  }

  void number(String name, Optional<BigDecimal> number) throws IOException {
    if (number.isPresent()) {
      number(name, number.get());
    } else {
      json.writeNullField(name);
    }
  }

  /** A number without exponent and trailing zeros: 100, not 1E+2 or 100.00. */
  void number(String name, BigDecimal number) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(number.stripTrailingZeros().toPlainString());
  }

  void integer(String name, Optional<Integer> number) throws IOException {
    number(name, number.map(BigDecimal::valueOf));
  }

  /** The inside of an object. */
  @FunctionalInterface
  interface ObjectFields {
    void write() throws IOException;
  }

  /** The inside of an object made from a value. */
  @FunctionalInterface
  interface ValueFields<T> {
    void write(T value) throws IOException;
  }
}
