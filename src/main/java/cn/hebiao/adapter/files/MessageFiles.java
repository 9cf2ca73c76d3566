package cn.hebiao.adapter.files;

import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The Chinese texts of the program: all files that {@code hebiao/messages/index.txt} names. A class
 * path cannot be listed like a folder, hence the index.
 */
public final class MessageFiles {
  private static final String FOLDER = "/hebiao/messages/";

  private MessageFiles() {}

  /** All texts by key. Two files may share a key with the same text; else it is our mistake. */
  public static Messages load() {
    Map<String, String> templates = new HashMap<>();
    for (String file : index()) {
      Properties texts = properties(file);
      for (String key : texts.stringPropertyNames()) {
        String text = texts.getProperty(key);
        String before = templates.put(key, text);
        if (before != null && !before.equals(text)) {
          throw new IllegalStateException("message " + key + " again, but other, in " + file);
        }
      }
    }
    return new Messages(templates);
  }

  /** The names of the message files, sorted. */
  static List<String> index() {
    try (InputStream in = open("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String file) {
    Properties texts = new Properties();
    try (Reader in = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static InputStream open(String file) {
    InputStream in = MessageFiles.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IllegalStateException("no message file " + file);
    }
    return in;
  }
}
