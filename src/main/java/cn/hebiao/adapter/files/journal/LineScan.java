package cn.hebiao.adapter.files.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The whole lines of a file, one at a time, with their positions in bytes. */
final class LineScan {
  private final FileChannel file;
  private final ByteBuffer buffer;
  private final int longest;
  private long read;
  private long position;

  LineScan(FileChannel file, int buffer, int longest) {
    this.file = file;
    this.buffer = ByteBuffer.allocate(buffer).limit(0);
    this.longest = longest;
  }

  /** The next line that has its end; empty where there is none, or a longer one than can be. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() <= longest) {
      if (!buffer.hasRemaining()) {
        buffer.clear();
        int count = file.read(buffer, read);
        if (count <= 0) {
          buffer.limit(0);
          return Optional.empty();
        }
        read += count;
        buffer.flip();
      }
      byte next = buffer.get();
      if (next == '\n') {
        position = read - buffer.remaining();
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
      line.write(next);
    }
    return Optional.empty();
  }

  /** Where the line after the last one begins. */
  long position() {
    return position;
  }
}
