package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.app.review.SampleStore;
import cn.hebiao.app.review.SavedSample;
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

/** Samples in files of our own: a line that says so, a check sum, and the record. */
public final class SampleFile implements SampleStore {
  /** Says what the file is; a later format gets another number. */
  private static final byte[] HEAD = "hebiao sample 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int SUM = 64;

  private static final RecordEncoding<SavedSample> ENCODING =
      new RecordEncoding<>(SavedSample.class);

  @Override
  public Optional<SavedSample> load(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int start = HEAD.length + SUM;
      if (bytes.length < start || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
        throw refused("sample.foreign", file);
      }
      byte[] content = Arrays.copyOfRange(bytes, start, bytes.length);
      String sum = new String(bytes, HEAD.length, SUM, StandardCharsets.US_ASCII);
      if (!sum.equals(Sha256.of(content))) {
        throw refused("sample.altered", file);
      }
      return Optional.of(ENCODING.read(new DataInputStream(new ByteArrayInputStream(content))));
    } catch (IOException unreadable) {
      throw refused("sample.altered", file);
    }
  }

  private static InvalidResults refused(String key, Path file) {
    return new InvalidResults(Message.of(key, "file", FileNames.last(file)));
  }

  @Override
  public Optional<Message> save(Path file, SavedSample sample) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ENCODING.write(sample, new DataOutputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    byte[] bytes = content.toByteArray();
    return new DiskFolder()
        .save(
            file,
            out -> {
              out.write(HEAD);
              out.write(Sha256.of(bytes).getBytes(StandardCharsets.US_ASCII));
              out.write(bytes);
            });
  }
}
