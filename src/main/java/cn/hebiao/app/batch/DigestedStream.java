package cn.hebiao.app.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Passes on what is written and tells its SHA-256, so that it need not be read again. */
final class DigestedStream extends OutputStream {
  private final OutputStream out;
  private final MessageDigest digest = Sha256.digest();

  DigestedStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    digest.update((byte) one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Of all that was written. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
