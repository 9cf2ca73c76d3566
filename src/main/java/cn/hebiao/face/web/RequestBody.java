package cn.hebiao.face.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Reads the bodies of requests within limits of size and time. */
final class RequestBody {
  private static final int BUFFER = 1 << 16;

  /** Whoever sends slower than this does not want to send. */
  private static final long LEAST_BYTES_PER_SECOND = 64 << 10;

  /** So much more than allowed is still taken, so that a browser gets to see why not. */
  private static final int DRAINED = 4;

  private final ScheduledExecutorService timer;
  private final Duration patience;

  RequestBody(ScheduledExecutorService timer, Duration patience) {
    this.timer = timer;
    this.patience = patience;
  }

  /**
   * Passes a body on.
   *
   * @throws RefusedRequest if it has no length or too great a one
   * @throws IOException if it does not come, or {@code out} takes no more
   */
  void copy(WebRequest request, long most, OutputStream out) throws IOException {
    Optional<Long> length = request.header("Content-Length").map(Long::parseLong);
    if (length.isEmpty()) {
      drain(request.body(), most);
      throw new RefusedRequest(411, "web.noLength");
    }
    if (length.get() > most) {
      drain(request.body(), most);
      throw new RefusedRequest(
          413, "web.tooLarge", "size", megabytes(length.get()), "limit", megabytes(most));
    }
    if (read(request.body(), length.get(), length.get(), out) != length.get()) {
      throw new ConnectionLost(new IOException("cut short"));
    }
  }

  /**
   * Passes the body to nobody, so that the client reads the answer.
   *
   * @param most what a body may have
   */
  void drain(InputStream body, long most) throws IOException {
    read(body, Long.MAX_VALUE, DRAINED * most, OutputStream.nullOutputStream());
  }

  /** Reads to the end, but no more than asked for; how much there was. */
  private long read(InputStream in, long expected, long most, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long end = System.nanoTime() + allowed(Math.min(expected, most)).toNanos();
    long total = 0;
    while (total < most) {
      int wanted = (int) Math.min(buffer.length, most - total);
      int count = ThreadDeadline.within(left(end), timer, () -> in.read(buffer, 0, wanted));
      if (count < 0) {
        break;
      }
      out.write(buffer, 0, count);
      total += count;
    }
    return total;
  }

  private Duration allowed(long bytes) {
    return patience.plusSeconds(bytes / LEAST_BYTES_PER_SECOND);
  }

  private Duration left(long end) {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    return left.compareTo(patience) < 0 ? left : patience;
  }

  private static String megabytes(long bytes) {
    return Long.toString((bytes + (1 << 20) - 1) >> 20);
  }
}
