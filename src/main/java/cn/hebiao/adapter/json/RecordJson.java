package cn.hebiao.adapter.json;

import cn.hebiao.app.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Small records as JSON. */
public final class RecordJson implements JsonFormat {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String object(Map<String, ?> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public String extended(String object, Map<String, ?> fields) {
    String more = object(fields);
    return fields.isEmpty()
        ? object
        : object.substring(0, object.length() - 1) + "," + more.substring(1);
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(field.getKey().toString());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> some) {
      if (some.isPresent()) {
        write(json, some.get());
      } else {
        json.writeNull();
      }
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else {
      json.writeString(value.toString());
    }
  }

  @Override
  public Optional<Map<String, String>> texts(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          return Optional.empty();
        }
        fields.put(name, parser.getText());
      }
      boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return whole ? Optional.of(fields) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
