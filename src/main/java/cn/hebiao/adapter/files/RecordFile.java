package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.app.review.RecordStore;
import cn.hebiao.model.finding.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Records in files of our own: a line that says which kind, a check sum, and the record.
 *
 * @param <T> the kind of record
 */
public final class RecordFile<T extends Record> implements RecordStore<T> {
  private static final int SUM = 64;

  private final byte[] head;
  private final RecordEncoding<T> encoding;

  /**
   * @param format says what the file is; a later format of the same gets another number
   */
  public RecordFile(String format, Class<T> kind) {
    this.head = (format + "\n").getBytes(StandardCharsets.US_ASCII);
    this.encoding = new RecordEncoding<>(kind);
  }

  @Override
  public Optional<T> load(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int start = head.length + SUM;
      if (bytes.length < start || !Arrays.equals(bytes, 0, head.length, head, 0, head.length)) {
        throw refused("sample.foreign", file);
      }
      byte[] content = Arrays.copyOfRange(bytes, start, bytes.length);
      String sum = new String(bytes, head.length, SUM, StandardCharsets.US_ASCII);
      if (!sum.equals(Sha256.of(content))) {
        throw refused("sample.altered", file);
      }
      return Optional.of(encoding.read(new DataInputStream(new ByteArrayInputStream(content))));
    } catch (IOException unreadable) {
      throw refused("sample.altered", file);
    }
  }

  private static InvalidResults refused(String key, Path file) {
    return new InvalidResults(Message.of(key, "file", FileNames.last(file)));
  }

  @Override
  public Optional<Message> save(Path file, T record) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      encoding.write(record, new DataOutputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    byte[] bytes = content.toByteArray();
    return new DiskFolder()
        .save(
            file,
            out -> {
              out.write(head);
              out.write(Sha256.of(bytes).getBytes(StandardCharsets.US_ASCII));
              out.write(bytes);
            });
  }
}
