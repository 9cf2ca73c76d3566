package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.face.web.RawClient.RawAnswer;
import cn.hebiao.wiring.Wiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server for agencies, a bureau and reviewers, each with a code. */
class BureauServerTest {
  private static final List<String> ROSTER = List.of("甲局", "乙局", "丙局");
  private static final byte[] TEXT = "no workbook".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path data;
  private static SubmissionService service;
  private static WebServer server;
  private static RawClient client;
  private static final List<String> LOG = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    SubmissionService made = new Wiring().submissions(Settings.USUAL, data);
    service =
        new SubmissionService(
            made.store(),
            made.submissions(),
            made.books(),
            made.batch(),
            made.spotCheck(),
            made.looks(),
            Optional.of(ROSTER),
            made.json(),
            made.messages());
    server = WebServer.start(options(), service, LOG::add);
    client = new RawClient(server.address());
  }

  private static ServerOptions options() {
    return new ServerOptions("0.0.0.0", 0, List.of(), Optional.empty(), RunningServer.SMALL);
  }

  @AfterAll
  static void stop() {
    server.close();
    service.close();
  }

  private static Map<String, String> codes() throws IOException {
    Map<String, String> codes = new HashMap<>();
    Files.readAllLines(data.resolve("访问码1.txt")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(parts -> codes.put(parts[0], parts[1]));
    return codes;
  }

  private static RawAnswer login(String code) throws IOException {
    return client.ask(
        "POST",
        "/api/login",
        ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8),
        "Content-Type: application/json");
  }

  /** The header by which somebody is known after login. */
  private static String as(String who) throws IOException {
    RawAnswer answer = login(codes().get(who));
    assertEquals(200, answer.status(), answer.text());
    return "Cookie: " + answer.headers().get("set-cookie").replaceAll(";.*", "");
  }

  private static String handIn(String who, String name) throws IOException {
    RawAnswer answer = client.ask("POST", "/api/check?name=" + name, TEXT, as(who));
    assertEquals(200, answer.status(), answer.text());
    return answer.text().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private static RawAnswer decide(String who, String id, String kind, String body)
      throws IOException {
    return client.ask(
        "POST",
        "/api/files/" + id + "/" + kind,
        body.getBytes(StandardCharsets.UTF_8),
        as(who),
        "Content-Type: application/json");
  }

  @Test
  void everyoneHasACodeThatIsWrittenOnlyOnce() throws IOException {
    Map<String, String> codes = codes();
    assertEquals(5, codes.size());
    assertTrue(codes.keySet().containsAll(List.of("甲局", "乙局", "丙局", "财政部门", "复核人员")));
    for (String code : codes.values()) {
      assertTrue(code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"), code);
      String log = Files.readString(data.resolve("log.jsonl"));
      assertFalse(log.contains(code.replace("-", "").substring(4)), "the secret part in the log");
      assertFalse(String.join("", LOG).contains(code));
    }
    assertTrue(LOG.get(0).contains("访问码1.txt"));
  }

  @Test
  void withoutACodeNothingIsShown() throws IOException {
    for (String path :
        List.of("/api/files", "/api/board", "/api/summary", "/api/copies.zip", "/api/files/x")) {
      assertEquals(401, client.ask("GET", path).status(), path);
    }
    assertEquals(401, client.ask("POST", "/api/check?name=a", TEXT).status());
    assertEquals(401, client.ask("GET", "/api/files", "Cookie: hebiao=x").status());
    assertEquals(200, client.ask("GET", "/").status());
    assertTrue(client.ask("GET", "/api/me").text().startsWith("{\"role\":\"nobody\""));
  }

  @Test
  void theCookieIsForThisSiteOnlyAndNotForScripts() throws IOException {
    String cookie = login(codes().get("甲局")).headers().get("set-cookie");
    for (String part : List.of("HttpOnly", "SameSite=Strict", "Path=/")) {
      assertTrue(List.of(cookie.split("; ")).contains(part), cookie);
    }
  }

  @Test
  void aCodeIsTakenHoweverItIsTyped() throws IOException {
    String code = codes().get("乙局").replace("-", " ").toLowerCase(Locale.ROOT);
    assertTrue(login(code).text().contains("\"role\":\"agency\",\"name\":\"乙局\""));
  }

  @Test
  void anAgencySeesItsOwnOnly() throws IOException {
    String id = handIn("甲局", "own.xlsx");
    for (String path : List.of("", "/annotated", "/fill", "/sheet", "/explain?cell=A1")) {
      assertEquals(404, client.ask("GET", "/api/files/" + id + path, as("乙局")).status(), path);
    }
    assertFalse(client.ask("GET", "/api/files", as("乙局")).text().contains(id));
    assertTrue(client.ask("GET", "/api/files", as("甲局")).text().contains(id));
    assertTrue(client.ask("GET", "/api/files", as("财政部门")).text().contains(id));
    assertEquals(200, client.ask("GET", "/api/files/" + id, as("财政部门")).status());
    // Theirs to ask, but of what is no workbook there is no copy.
    assertEquals(422, client.ask("GET", "/api/files/" + id + "/annotated", as("甲局")).status());
    assertEquals(404, decide("乙局", id, "withdraw", "").status());
    assertEquals(403, client.ask("GET", "/api/board", as("甲局")).status());
    assertEquals(403, client.ask("GET", "/api/board", as("复核人员")).status());
  }

  @Test
  void sameNamesOfTwoAgenciesAreNoVersions() throws IOException {
    handIn("甲局", "same.xlsx");
    RawAnswer other = client.ask("POST", "/api/check?name=same.xlsx", TEXT, as("乙局"));
    assertFalse(other.text().contains("previous"), other.text());
    RawAnswer later = client.ask("POST", "/api/check?name=same.xlsx", TEXT, as("乙局"));
    assertTrue(later.text().contains("previous"), later.text());
  }

  @Test
  void theBureauDecidesAndTheAgencyReadsWhy() throws IOException {
    String id = handIn("丙局", "decided.xlsx");
    String why = "{\"opinion\":\"第3行请重填\"}";
    assertEquals(403, decide("丙局", id, "accept", "").status());
    assertEquals(403, decide("丙局", id, "return", why).status());
    assertEquals(400, decide("财政部门", id, "return", "{\"opinion\":\" \"}").status());
    assertEquals(400, decide("财政部门", id, "return", "no json").status());
    assertEquals(200, decide("财政部门", id, "return", why).status());
    assertEquals(409, decide("财政部门", id, "return", why).status());
    String seen = client.ask("GET", "/api/files", as("丙局")).text();
    assertTrue(seen.contains("\"standing\":\"returned\",\"opinion\":\"第3行请重填\""), seen);
    String board = client.ask("GET", "/api/board", as("财政部门")).text();
    assertTrue(
        board.matches(
            "(?s).*\"agency\":\"丙局\",\"reported\":false,\"state\":\"unreadable\",\"errors\":0,"
                + "\"returns\":1,.*"),
        board);
    assertTrue(board.startsWith("{\"due\":3,\"reported\":"), board);
    assertEquals(200, decide("财政部门", id, "accept", "").status());
    assertEquals(409, decide("丙局", id, "withdraw", "").status());
    assertEquals(200, decide("财政部门", id, "withdraw", "").status());
    assertEquals(409, decide("财政部门", id, "accept", "").status());
    String log = Files.readString(data.resolve("log.jsonl"));
    try (Stream<String> lines = log.lines()) {
      assertEquals(
          3, lines.filter(line -> line.contains("\"decided\"") && line.contains(id)).count());
    }
  }

  @Test
  void whoGuessesHasToWait() throws IOException {
    FailedLogins failures = new FailedLogins(() -> 0);
    for (int i = 0; i < FailedLogins.MOST; i++) {
      assertFalse(failures.isLocked("x"));
      failures.failed("x");
    }
    assertTrue(failures.isLocked("x"));
    assertFalse(failures.isLocked("y"));
    failures.succeeded("x");
    assertFalse(failures.isLocked("x"));
  }

  @Test
  void aWrongCodeIsRefusedAndManyAreNotEvenTried(@TempDir Path folder) throws IOException {
    try (SubmissionService lone = new Wiring().submissions(Settings.USUAL, folder);
        WebServer guarded =
            WebServer.start(
                options(),
                new SubmissionService(
                    lone.store(),
                    lone.submissions(),
                    lone.books(),
                    lone.batch(),
                    lone.spotCheck(),
                    lone.looks(),
                    Optional.of(ROSTER),
                    lone.json(),
                    lone.messages()),
                LOG::add)) {
      RawClient stranger = new RawClient(guarded.address());
      String code = Files.readAllLines(folder.resolve("访问码1.txt")).get(1).split("\t")[1];
      String wrong = code.substring(0, code.length() - 1) + "0";
      List<Integer> answers = new ArrayList<>();
      for (String each : List.of(wrong, "", "AAAA-BBBB-CCCC-DDDD", wrong, wrong, wrong, code)) {
        byte[] body = ("{\"code\":\"" + each + "\"}").getBytes(StandardCharsets.UTF_8);
        answers.add(
            stranger.ask("POST", "/api/login", body, "Content-Type: application/json").status());
      }
      assertEquals(List.of(403, 403, 403, 403, 403, 429, 429), answers);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "..%2F..%2Fetc%2Fpasswd,etc/passwd",
    "%2Fa%5C..%5Cb.xlsx,a/b.xlsx",
    "a%0D%0AX-Evil:%201.xlsx,aX-Evil: 1.xlsx",
    "a%00%E2%80%AEb.xlsx,ab.xlsx",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E,<script>alert(1)<_script>"
  })
  void namesBecomeNoPathsAndNoHeaders(String sent, String kept) throws IOException {
    RawAnswer answer = client.ask("POST", "/api/check?name=" + sent, workbook(), as("甲局"));
    assertEquals(200, answer.status());
    String name = kept.replace("_", "/");
    assertTrue(answer.text().contains("\"file\":\"" + name + "\""), answer.text());
    String id = answer.text().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    RawAnswer copy = client.ask("GET", "/api/files/" + id + "/annotated", as("甲局"));
    assertEquals(200, copy.status());
    assertTrue(
        copy.headers()
            .get("content-disposition")
            .matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._-]+"),
        copy.headers()::toString);
    assertFalse(copy.headers().containsKey("x-evil"));
    assertTrue(Files.exists(data.resolve("files").resolve(id + ".book")));
  }

  private static byte[] workbook() throws IOException {
    try (Stream<Path> inbox = Files.list(Path.of("workbooks", "inbox"))) {
      return Files.readAllBytes(
          inbox.filter(f -> f.toString().endsWith(".xlsx")).sorted().findFirst().orElseThrow());
    }
  }

  @Test
  void afterLogoutTheCookieOpensNothing() throws IOException {
    String cookie = as("甲局");
    assertEquals(200, client.ask("GET", "/api/files", cookie).status());
    assertEquals(200, client.ask("POST", "/api/logout", cookie).status());
    assertEquals(401, client.ask("GET", "/api/files", cookie).status());
  }

  @Test
  void plainConnectionsAreWarnedOf() {
    assertTrue(LOG.stream().anyMatch(line -> line.contains("明文")), LOG::toString);
  }
}
