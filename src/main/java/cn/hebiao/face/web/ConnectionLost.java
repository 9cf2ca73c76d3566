package cn.hebiao.face.web;

import java.io.IOException;
import java.io.Serial;

/** A client that went away, or that sends or takes nothing any more; nobody is left to be told. */
final class ConnectionLost extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  ConnectionLost(IOException cause) {
    super(cause);
  }
}
