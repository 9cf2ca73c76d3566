package cn.hebiao.face.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a server listens, and how much it takes.
 *
 * @param host the address to listen on; one of the machine itself where nobody else shall come in
 * @param port 0 for any that is free
 * @param names further names by which the machine is called, beside its addresses
 * @param tls the key for encrypted connections; empty for plain ones
 * @param limits how much it takes
 */
public record ServerOptions(
    String host, int port, List<String> names, Optional<TlsKey> tls, ServerLimits limits) {
  public ServerOptions {
    names = List.copyOf(names);
  }

  /**
   * How much a server takes.
   *
   * @param fileBytes the size of one file
   * @param files how many files one client may hand in within an hour
   * @param perSecond how many requests to hand in a client may make in a second
   * @param patience how long it waits for a client that sends or takes nothing
   */
  public record ServerLimits(long fileBytes, int files, int perSecond, Duration patience) {
    /** 50 MB, 2,000 files, 10 a second, a minute. */
    public static final ServerLimits USUAL =
        new ServerLimits(50L << 20, 2000, 10, Duration.ofSeconds(60));
  }
}
