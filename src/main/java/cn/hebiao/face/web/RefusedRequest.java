package cn.hebiao.face.web;

import cn.hebiao.model.finding.Message;
import java.io.Serial;
import java.util.Map;

/** A request that is not done, with the status and the reason that the client is told. */
final class RefusedRequest extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Message reason;
  private final transient Map<String, String> headers;

  RefusedRequest(int status, String key, String... args) {
    this(status, Message.of(key, args), Map.of());
  }

  RefusedRequest(int status, Message reason, Map<String, String> headers) {
    super(reason.key(), null, false, false);
    this.status = status;
    this.reason = reason;
    this.headers = Map.copyOf(headers);
  }

  int status() {
    return status;
  }

  Message reason() {
    return reason;
  }

  /** Headers that belong to the status. */
  Map<String, String> headers() {
    return headers;
  }
}
