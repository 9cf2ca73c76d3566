package cn.hebiao.adapter.files.submission;

import cn.hebiao.app.JsonFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A text file of JSON objects, one a line, each with a check sum as its last field. Lines are only
 * ever appended. A line that a crash has torn is cut off when the file is opened; a damaged line
 * with sound ones behind it is passed over and left where it is.
 */
final class AppendedLog implements AutoCloseable {
  private static final String SUM = ",\"crc\":\"";
  private static final int SUM_LENGTH = SUM.length() + 8 + 2;

  private final FileChannel file;
  private final JsonFormat json;
  private final List<Map<String, String>> events = new ArrayList<>();
  private long end;

  private AppendedLog(FileChannel file, JsonFormat json) {
    this.file = file;
    this.json = json;
  }

  /** Opens a log, or begins one. */
  static AppendedLog open(Path path, JsonFormat json) throws IOException {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    AppendedLog log = new AppendedLog(file, json);
    log.read(path);
    return log;
  }

  private void read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        start = i + 1;
        Optional<Map<String, String>> event = event(line);
        if (event.isPresent()) {
          events.add(event.get());
          end = start;
        }
      }
    }
    file.truncate(end);
  }

  private Optional<Map<String, String>> event(String line) {
    int at = line.length() - SUM_LENGTH;
    if (at < 1 || !line.startsWith(SUM, at)) {
      return Optional.empty();
    }
    String object = line.substring(0, at) + "}";
    return line.equals(signed(object)) ? json.texts(object) : Optional.empty();
  }

  private static String signed(String object) {
    CRC32 sum = new CRC32();
    sum.update(object.getBytes(StandardCharsets.UTF_8));
    return object.substring(0, object.length() - 1)
        + SUM
        + String.format(Locale.ROOT, "%08x", sum.getValue())
        + "\"}";
  }

  /** The events that were there when it was opened. */
  List<Map<String, String>> events() {
    return List.copyOf(events);
  }

  /** Appends an event; one that cannot be stored leaves nothing that would be read. */
  synchronized void append(Map<String, String> event) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap((signed(json.object(event)) + "\n").getBytes(StandardCharsets.UTF_8));
    long at = end;
    try {
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
      file.force(true);
      end = at;
    } catch (IOException full) {
      file.truncate(end);
      throw full;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
