package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Submission;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.submission.SubmissionStore;
import cn.hebiao.face.web.RawClient.RawAnswer;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers, other web sites and broken clients may try. */
class ServerAttacksTest {
  private static final byte[] TEXT = "no workbook".getBytes(StandardCharsets.UTF_8);
  private static final Duration LONG = Duration.ofSeconds(25);

  @TempDir private static Path data;
  private static RunningServer running;
  private static RawClient client;

  @BeforeAll
  static void start() throws IOException {
    running = new RunningServer(LeanServer.service(data), RunningServer.SMALL);
    client = running.client;
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Host: @HOST                                      | 200
          Host: localhost:@PORT                            | 200
          Host: jixiao.example:@PORT                       | 200
          Host: 127.0.0.1:1                                | 403
          Host: evil.example                               | 403
          Host: evil.example:@PORT                         | 403
          Host: 127.0.0.1.evil.example:@PORT               | 403
          Host: 10.9.8.7:@PORT                             | 403
          Host: @HOST,Host: evil.example                   | 400
          Host: @HOST,Host: @HOST                          | 400
          Host: @HOST,Origin: http://@HOST                 | 200
          Host: @HOST,Origin: http://evil.example          | 403
          Host: @HOST,Origin: https://@HOST                | 403
          Host: @HOST,Origin: http://localhost:1           | 403
          Host: @HOST,Origin: null                         | 403
          X-None: 1                                        | 400
          """)
  void aForeignHostOrOriginIsTurnedAway(String headers, int status) throws IOException {
    String lines =
        "GET /api/files HTTP/1.1\n"
            + headers.replace("@PORT", "" + client.port()).replace(",", "\n")
            + "\nConnection: close";
    assertEquals(status, client.send(lines).status());
  }

  @Test
  void aPageOfAnotherSiteCannotHandIn() throws IOException {
    assertEquals(
        403, client.ask("POST", "/api/check?name=a", TEXT, "Sec-Fetch-Site: cross-site").status());
    assertEquals(
        200, client.ask("POST", "/api/check?name=a", TEXT, "Sec-Fetch-Site: same-origin").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application/octet-streams"
      })
  void whatAFormOfAnotherSiteCanSendIsNotTaken(String type) throws IOException {
    assertEquals(
        415, client.ask("POST", "/api/check?name=a", TEXT, "Content-Type: " + type).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/checks",
        "/api/check/",
        "/api/files/",
        "/api//files",
        "/API/files",
        "/api/files/../files",
        "/api/%66iles",
        "/web/../web/page.js",
        "/web/..%2f..%2fmessages%2fweb.properties",
        "/web/index.html/x",
        "/web/page.class",
        "/index.html",
        "/api/files/0123456789abcdef01234567",
        "/api/files/..%2flog/annotated"
      })
  void pathsAreExact(String path) throws IOException {
    assertEquals(404, client.ask("GET", path).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example/api/files", "http://@HOST/api/files", "//x/api/files"})
  void addressesOfOtherServersAreNotTaken(String address) throws IOException {
    String lines = "GET " + address + " HTTP/1.1\nHost: @HOST\nConnection: close";
    assertEquals(400, client.send(lines).status());
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/files,'GET, HEAD'",
    "GET,/api/check,POST",
    "DELETE,/api/files,'GET, HEAD'",
    "OPTIONS,/api/check,POST",
    "TRACE,/,'GET, HEAD'"
  })
  void aWrongMethodIsToldTheRightOne(String method, String path, String allowed)
      throws IOException {
    RawAnswer answer = client.ask(method, path);
    assertEquals(405, answer.status());
    assertEquals(allowed, answer.headers().get("allow"));
  }

  @ParameterizedTest
  @CsvSource({"GET,/", "GET,/nothing", "GET,/api/files", "POST,/api/check", "PUT,/"})
  void everyAnswerTiesTheBrowserDown(String method, String path) throws IOException {
    RawAnswer answer = client.ask(method, path);
    String policy = answer.headers().get("content-security-policy");
    for (String part :
        List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'none'")) {
      assertTrue(List.of(policy.split("; ")).contains(part), part);
    }
    assertEquals("nosniff", answer.headers().get("x-content-type-options"));
    assertEquals("no-referrer", answer.headers().get("referrer-policy"));
    assertEquals("no-store", answer.headers().get("cache-control"));
    assertFalse(answer.headers().containsKey("access-control-allow-origin"));
  }

  @Test
  void everyErrorIsToldInChineseAsJson() throws IOException {
    for (RawAnswer answer :
        List.of(
            client.ask("GET", "/nothing"),
            client.ask("PUT", "/"),
            client.ask("POST", "/api/check"))) {
      assertTrue(answer.status() >= 400);
      assertTrue(answer.text().matches("\\{\"error\":\"[^\"]*\\p{IsHan}[^\"]*\"}"), answer.text());
      assertEquals("application/json; charset=utf-8", answer.headers().get("content-type"));
    }
  }

  @Test
  void aFileTooLargeIsToldSoAfterItWasSent() throws IOException {
    byte[] large = new byte[3 * (int) RunningServer.MEGABYTE];
    RawAnswer answer = client.ask("POST", "/api/check?name=a", large);
    assertEquals(413, answer.status());
    assertTrue(answer.text().contains("3 MB"), answer.text());
    assertTrue(answer.text().contains("1 MB"), answer.text());
  }

  @Test
  void aFileWithoutALengthIsToldSo() throws IOException {
    String lines =
        "POST /api/check?name=a HTTP/1.1\nHost: @HOST\nTransfer-Encoding: chunked\n"
            + "Connection: close";
    byte[] body = "3\r\nabc\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    assertEquals(411, client.send(lines, body).status());
  }

  @Test
  void anEndlessBodyIsNotReadForEver() {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          try (Socket socket = client.connect()) {
            socket
                .getOutputStream()
                .write(
                    client.head(
                        "POST /api/check?name=a HTTP/1.1\nHost: @HOST\n"
                            + "Transfer-Encoding: chunked"));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes();
            assertThrows(
                IOException.class,
                () -> {
                  for (int i = 0; i < 1000; i++) {
                    socket.getOutputStream().write(chunk);
                  }
                });
          }
        });
  }

  @Test
  void halfSentBodiesAreCutAndKeepNobodyWaiting() {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          List<Socket> slow = new ArrayList<>();
          for (int i = 0; i < 80; i++) {
            Socket socket = client.connect();
            socket
                .getOutputStream()
                .write(
                    client.head(
                        "POST /api/check?name=half HTTP/1.1\nHost: @HOST\nContent-Length: 9999"));
            socket.getOutputStream().write(TEXT);
            slow.add(socket);
          }
          assertEquals(200, client.ask("GET", "/api/files").status());
          RawClient another = new RawClient(running.server.address(), "127.0.0.2");
          assertEquals(200, another.ask("POST", "/api/check?name=whole", TEXT).status());
          for (Socket socket : slow) {
            assertEquals(-1, end(socket));
            socket.close();
          }
        });
    assertFalse(names().contains("half"));
  }

  @Test
  void aBodyThatDripsIsCutToo() {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          try (Socket socket = client.connect()) {
            socket
                .getOutputStream()
                .write(
                    client.head(
                        "POST /api/check?name=drip HTTP/1.1\nHost: @HOST\nContent-Length: 9999"));
            assertThrows(
                IOException.class,
                () -> {
                  for (int i = 0; i < 60; i++) {
                    socket.getOutputStream().write('x');
                    Thread.sleep(250);
                  }
                });
          }
        });
  }

  @Test
  void halfSentHeadsAreCut() {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          List<Socket> slow = new ArrayList<>();
          for (int i = 0; i < 150; i++) {
            Socket socket = client.connect();
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes());
            slow.add(socket);
          }
          assertEquals(200, client.ask("GET", "/api/files").status());
          for (Socket socket : slow) {
            assertEquals(-1, end(socket));
            socket.close();
          }
        });
  }

  private static int end(Socket socket) {
    try {
      return socket.getInputStream().read();
    } catch (IOException reset) {
      return -1;
    }
  }

  @Test
  void aBodyCutShortIsNoFile() throws IOException {
    try (Socket socket = client.connect()) {
      socket
          .getOutputStream()
          .write(
              client.head("POST /api/check?name=short HTTP/1.1\nHost: @HOST\nContent-Length: 99"));
      socket.getOutputStream().write(TEXT);
      socket.shutdownOutput();
      end(socket);
    }
    assertFalse(names().contains("short"));
    try (Stream<Path> files = Files.list(data.resolve("files"))) {
      assertEquals(0, files.filter(file -> file.toString().endsWith(".part")).count());
    }
  }

  @Test
  void headSaysWhatGetWouldAndNoMore() throws IOException {
    RawAnswer get = client.ask("GET", "/nothing-there");
    RawAnswer head = client.ask("HEAD", "/nothing-there");
    assertEquals(404, head.status());
    assertEquals(get.headers().get("content-length"), head.headers().get("content-length"));
    String lines = "HEAD / HTTP/1.1\nHost: @HOST\nConnection: close";
    try (Socket socket = client.connect()) {
      socket.getOutputStream().write(client.head(lines));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(all.startsWith("HTTP/1.1 200 "), all);
      assertTrue(all.endsWith("\r\n\r\n"), all);
    }
  }

  @Test
  void aMistakeOfOursIsAnAnswerAndInTheLog() throws IOException {
    running.log.clear();
    RawAnswer answer = client.ask("POST", "/api/check?name=a.xlsx", workbook());
    assertEquals(500, answer.status());
    assertTrue(answer.text().matches(".*[0-9A-F]{6}.*"), answer.text());
    assertFalse(answer.text().contains("Exception"), answer.text());
    assertTrue(running.log.stream().anyMatch(line -> line.contains("NullPointerException")));
  }

  @Test
  void identifiersCannotBeGuessed() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 5; i++) {
      String id = idOf(client.ask("POST", "/api/check?name=same", TEXT));
      assertTrue(id.matches("[A-Za-z0-9_-]{22,}"), id);
      assertTrue(seen.add(id.substring(0, 8)), "ids that begin alike");
    }
  }

  @Test
  void noWorkbookIsAnOutcome() throws IOException {
    RawAnswer answer = client.ask("POST", "/api/check?name=a.xlsx", TEXT);
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("\"outcome\":\"unreadable\""), answer.text());
    assertEquals(200, client.ask("POST", "/api/check?name=empty", new byte[0]).status());
  }

  /** As on a full disk; the file itself found room, its line in the log did not. */
  @Test
  void whatCannotBeStoredIsNotAcknowledged(@TempDir Path folder) throws IOException {
    SubmissionService sound = LeanServer.service(folder);
    SubmissionStore full =
        (SubmissionStore)
            Proxy.newProxyInstance(
                SubmissionStore.class.getClassLoader(),
                new Class<?>[] {SubmissionStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("append")) {
                    throw new IOException("No space left on device");
                  }
                  return method.invoke(sound.store(), arguments);
                });
    try (RunningServer server = new RunningServer(LeanServer.service(full), RunningServer.SMALL)) {
      RawAnswer answer = server.client.ask("POST", "/api/check?name=a", TEXT);
      assertEquals(507, answer.status());
      assertTrue(answer.text().contains("没有收下"), answer.text());
      assertEquals("[]", server.client.ask("GET", "/api/files").text());
    }
  }

  @Test
  void whoHandsInTooMuchIsToldToWait(@TempDir Path folder) throws IOException {
    ServerLimits few = new ServerLimits(RunningServer.MEGABYTE, 3, 1, Duration.ofSeconds(5));
    try (RunningServer strict = new RunningServer(LeanServer.service(folder), few)) {
      List<Integer> answers = new ArrayList<>();
      RawAnswer last = null;
      for (int i = 0; i < 30 && !answers.contains(429); i++) {
        last = strict.client.ask("POST", "/api/check?name=a", TEXT);
        answers.add(last.status());
      }
      assertEquals(List.of(200, 200, 200), answers.subList(0, 3));
      assertEquals(429, last.status());
      assertEquals("5", last.headers().get("retry-after"));
    }
  }

  /** Another address is served though one keeps open all that it may. */
  @Test
  void noAddressKeepsAllThreadsWaiting(@TempDir Path folder) throws IOException {
    ServerLimits patient = new ServerLimits(RunningServer.MEGABYTE, 1000, 10, LONG);
    List<Socket> slow = new ArrayList<>();
    try (RunningServer server = new RunningServer(LeanServer.service(folder), patient)) {
      for (int i = 0; i < 24; i++) {
        Socket socket = server.client.connect();
        String head = "POST /api/check?name=half HTTP/1.1\nHost: @HOST\nContent-Length: 9999";
        socket.getOutputStream().write(server.client.head(head));
        slow.add(socket);
      }
      RawAnswer own = server.client.ask("POST", "/api/check?name=own", TEXT);
      assertEquals(429, own.status());
      assertEquals("5", own.headers().get("retry-after"));
      RawClient another = new RawClient(server.server.address(), "127.0.0.2");
      assertEquals(200, another.ask("POST", "/api/check?name=another", TEXT).status());
      for (Socket socket : slow) {
        socket.close();
      }
      int status = 429;
      for (int i = 0; i < 1000 && status == 429; i++) {
        status = server.client.ask("POST", "/api/check?name=again", TEXT).status();
      }
      assertEquals(200, status, "what was let go is free again");
    }
  }

  private static byte[] workbook() throws IOException {
    try (Stream<Path> inbox = Files.list(Path.of("workbooks", "inbox"))) {
      return Files.readAllBytes(
          inbox.filter(f -> f.toString().endsWith(".xlsx")).sorted().findFirst().orElseThrow());
    }
  }

  private static String idOf(RawAnswer answer) {
    return answer.text().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static List<String> names() {
    return running.service.submissions().list(Requester.ALONE).stream()
        .map(Submission::name)
        .toList();
  }
}
