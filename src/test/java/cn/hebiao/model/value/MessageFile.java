package cn.hebiao.model.value;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The message templates of a file. */
public final class MessageFile {
  private MessageFile() {}

  public static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessageFile.class.getResourceAsStream("/hebiao/messages/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
    return messages;
  }
}
