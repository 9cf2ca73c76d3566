package cn.hebiao.adapter.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.sample.SampleResults;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckedJsonTest {
  private final CheckedJson json = new CheckedJson(SampleResults.messages());

  @Test
  void everyFieldOfAFullResult() throws IOException {
    assertEquals(golden("full.json"), json.line(SampleResults.full()));
  }

  @Test
  void aFileThatCannotBeReadHasAMessageAndNothingElse() {
    assertEquals(
        "{\"file\":\"a.xlsx\",\"outcome\":\"unreadable\",\"message\":\"文件设有打开密码。\","
            + "\"forms\":[],\"findings\":[],\"notEvaluated\":[]}",
        json.line(SampleResults.unreadable("a.xlsx")));
  }

  @Test
  void theLineIsOneJsonObjectWithoutDuplicateFields() throws IOException {
    List<JsonToken> tokens = tokens(json.line(SampleResults.full()));
    assertEquals(JsonToken.START_OBJECT, tokens.get(0));
    assertEquals(JsonToken.END_OBJECT, tokens.get(tokens.size() - 1));
  }

  @Test
  void oddCharactersStayOnOneLineAndAreReadBack() throws IOException {
    String name = "引号\"反斜\\换行\r\n制表\t响铃\u0007行\u2028😀.xlsx";
    String line = json.line(Checked.unreadable(name, Message.of("sample.locked")));
    assertFalse(line.contains("\n") || line.contains("\r"), line);
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      parser.nextToken();
      assertEquals("file", parser.currentName());
      assertEquals(name, parser.nextTextValue());
    }
  }

  private static List<JsonToken> tokens(String line) throws IOException {
    List<JsonToken> tokens = new ArrayList<>();
    try (JsonParser parser =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** Golden files are broken into lines for the reader's eye. */
  private static String golden(String name) throws IOException {
    try (InputStream in = CheckedJsonTest.class.getResourceAsStream("/json/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining());
    }
  }
}
