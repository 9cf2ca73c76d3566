package cn.hebiao.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a JSON text. Whoever asks for a field says what it must be; another kind of value,
 * or none where there must be one, is a {@link WrongField}.
 */
final class ReadObject {
  private static final int DEEPEST = 20;

  private final Map<String, Object> fields;

  /** A field that is not what it must be. */
  static final class WrongField extends IOException {
    private static final long serialVersionUID = 1L;

    WrongField(String name) {
      super("wrong field: " + name);
    }
  }

  private ReadObject(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** The next object; empty at the end of the text. */
  static Optional<ReadObject> next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return Optional.empty();
    }
    if (token != JsonToken.START_OBJECT) {
      throw new WrongField("");
    }
    return Optional.of(object(parser, 0));
  }

  private static ReadObject object(JsonParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new WrongField("");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser, depth + 1));
    }
    return new ReadObject(fields);
  }

  private static Object value(JsonParser parser, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> array(parser, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      default -> Optional.empty();
    };
  }

  private static List<Object> array(JsonParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new WrongField("");
    }
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, depth + 1));
    }
    return values;
  }

  private <T> Optional<T> field(String name, Class<T> kind) throws WrongField {
    Object value = fields.getOrDefault(name, Optional.empty());
    if (value instanceof Optional<?>) {
      return Optional.empty();
    }
    if (!kind.isInstance(value)) {
      throw new WrongField(name);
    }
    return Optional.of(kind.cast(value));
  }

  /** A text; empty for null. */
  String text(String name) throws WrongField {
    return field(name, String.class).orElse("");
  }

  /** A text that need not be there. */
  Optional<String> textOrNone(String name) throws WrongField {
    return field(name, String.class);
  }

  Optional<BigDecimal> number(String name) throws WrongField {
    return field(name, BigDecimal.class);
  }

  BigDecimal numberOrZero(String name) throws WrongField {
    return number(name).orElse(BigDecimal.ZERO);
  }

  Optional<Integer> integer(String name) throws WrongField {
    try {
      return number(name).map(BigDecimal::intValueExact);
    } catch (ArithmeticException broken) {
      throw new WrongField(name);
    }
  }

  /** The member of an enum that a word stands for. */
  <E> E word(String name, E[] members, Function<E, String> token) throws WrongField {
    String word = text(name);
    for (E member : members) {
      if (token.apply(member).equals(word)) {
        return member;
      }
    }
    throw new WrongField(name);
  }

  /** An object that need not be there. */
  Optional<ReadObject> object(String name) throws WrongField {
    return field(name, ReadObject.class);
  }

  /** An object that must be there. */
  ReadObject part(String name) throws WrongField {
    return object(name).orElseThrow(() -> new WrongField(name));
  }

  /** The objects of an array. */
  <T> List<T> objects(String name, ObjectPart<T> part) throws IOException {
    List<T> read = new ArrayList<>();
    for (Object value : field(name, List.class).orElseThrow(() -> new WrongField(name))) {
      if (!(value instanceof ReadObject object)) {
        throw new WrongField(name);
      }
      read.add(part.of(object));
    }
    return read;
  }

  /** Makes a value from an object. */
  @FunctionalInterface
  interface ObjectPart<T> {
    T of(ReadObject object) throws IOException;
  }
}
