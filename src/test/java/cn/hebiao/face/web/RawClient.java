package cn.hebiao.face.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests byte by byte as they are written here, which no HTTP client would. */
final class RawClient {
  private final int port;
  private final String from;

  RawClient(String address) {
    this(address, "127.0.0.1");
  }

  /**
   * @param from one of the addresses of this machine
   */
  RawClient(String address, String from) {
    this.port = URI.create(address).getPort();
    this.from = from;
  }

  int port() {
    return port;
  }

  /** An answer; its headers by names in small letters. */
  record RawAnswer(int status, Map<String, String> headers, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** A connection on which nothing has been sent. */
  Socket connect() throws IOException {
    Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
    socket.setSoTimeout(30_000);
    return socket;
  }

  /** Sends lines, an empty one and a body; the connection ends with the answer. */
  RawAnswer send(String lines, byte[] body) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head(lines));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return answer(socket);
    }
  }

  RawAnswer send(String lines) throws IOException {
    return send(lines, new byte[0]);
  }

  /** A request as our own page would send it. */
  RawAnswer ask(String method, String path, String... headers) throws IOException {
    return ask(method, path, new byte[0], headers);
  }

  RawAnswer ask(String method, String path, byte[] body, String... headers) throws IOException {
    StringBuilder lines = new StringBuilder(method + " " + path + " HTTP/1.1\nHost: " + host());
    for (String header : headers) {
      lines.append('\n').append(header);
    }
    if (method.equals("POST")) {
      lines.append("\nContent-Length: ").append(body.length);
    }
    return send(lines.append("\nConnection: close").toString(), body);
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  byte[] head(String lines) {
    String text = lines.replace("@HOST", host()).replace("\n", "\r\n") + "\r\n\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static RawAnswer answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    String head = head(in);
    String[] lines = head.split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    String length = headers.get("content-length");
    byte[] body =
        length == null || in.available() == 0 && length.equals("0")
            ? in.readAllBytes()
            : in.readNBytes(Integer.parseInt(length));
    boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
    return new RawAnswer(
        Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? whole(body) : body);
  }

  /** The body without the lengths before its pieces. */
  private static byte[] whole(byte[] pieces) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int end = at;
      while (pieces[end] != '\r') {
        end++;
      }
      int length =
          Integer.parseInt(new String(pieces, at, end - at, StandardCharsets.US_ASCII), 16);
      if (length == 0) {
        return body.toByteArray();
      }
      body.write(pieces, end + 2, length);
      at = end + 2 + length + 2;
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no answer, only: " + text);
      }
      head.write(next);
      text = head.toString(StandardCharsets.UTF_8);
    }
    return text;
  }
}
