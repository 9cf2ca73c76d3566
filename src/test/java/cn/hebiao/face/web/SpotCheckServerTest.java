package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.face.web.RawClient.RawAnswer;
import cn.hebiao.review.FilledForm;
import cn.hebiao.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bureau draws from what agencies handed in, a reviewer brings a paper back; then a restart.
 */
class SpotCheckServerTest {
  private static final String FORM = "泸水市应急管理局2022年部门整体支出绩效评价.xlsx";
  private static final String AGENCY = "泸水市应急管理局";

  @TempDir private static Path folder;
  private static SubmissionService service;
  private static WebServer server;
  private static RawClient client;
  private static final Map<String, String> COOKIES = new HashMap<>();

  @BeforeAll
  static void handIn() throws IOException {
    start();
    Files.readAllLines(data().resolve("访问码1.txt")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(parts -> COOKIES.put(parts[0], parts[1]));
    login();
    byte[] form = Files.readAllBytes(Path.of("workbooks", "inbox", FORM));
    assertEquals(200, post(AGENCY, "/api/check?name=" + coded(FORM), form).status());
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static void start() throws IOException {
    SubmissionService made = new Wiring().submissions(Settings.USUAL, data());
    service =
        new SubmissionService(
            made.store(),
            made.submissions(),
            made.books(),
            made.batch(),
            made.spotCheck(),
            made.looks(),
            Optional.of(List.of(AGENCY)),
            made.json(),
            made.messages());
    ServerOptions options =
        new ServerOptions("0.0.0.0", 0, List.of(), Optional.empty(), RunningServer.SMALL);
    server = WebServer.start(options, service, line -> {});
    client = new RawClient(server.address());
  }

  private static void login() throws IOException {
    for (Map.Entry<String, String> code : COOKIES.entrySet()) {
      byte[] body = ("{\"code\":\"" + code.getValue() + "\"}").getBytes(StandardCharsets.UTF_8);
      RawAnswer answer = client.ask("POST", "/api/login", body, "Content-Type: application/json");
      SESSIONS.put(
          code.getKey(), "Cookie: " + answer.headers().get("set-cookie").replaceAll(";.*", ""));
    }
  }

  private static final Map<String, String> SESSIONS = new HashMap<>();

  @AfterAll
  static void stop() {
    server.close();
    service.close();
  }

  private static String coded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static RawAnswer get(String who, String path) throws IOException {
    return client.ask("GET", path, SESSIONS.get(who));
  }

  private static RawAnswer post(String who, String path, byte[] body) throws IOException {
    return client.ask("POST", path, body, SESSIONS.get(who));
  }

  private static RawAnswer draw(String who, String amount, String seed) throws IOException {
    String wish = "{\"amount\":\"%s\",\"seed\":\"%s\"}".formatted(amount, seed);
    return client.ask(
        "POST",
        "/api/sample",
        wish.getBytes(StandardCharsets.UTF_8),
        SESSIONS.get(who),
        "Content-Type: application/json");
  }

  private static Map<String, byte[]> unpacked(RawAnswer answer) throws IOException {
    assertEquals(200, answer.status(), answer.text());
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** The form has 54 criteria and a published review of 90.34 points. */
  @Test
  void aSampleIsDrawnReviewedAndPutTogether() throws IOException {
    assertEquals(404, get("复核人员", "/api/sample").status());
    assertEquals(404, post("复核人员", "/api/papers?name=a.xlsx", new byte[] {1}).status());
    RawAnswer drawn = draw("财政部门", "100%", "20230801");
    assertEquals(200, drawn.status(), drawn.text());
    assertTrue(drawn.text().contains("\"drawn\":1,\"papers\":1"), drawn.text());
    Map<String, byte[]> files = unpacked(get("复核人员", "/api/sample.zip"));
    assertEquals(3, files.size(), files.keySet().toString());
    assertTrue(files.containsKey("papers/抽查名单.xlsx"), files.keySet().toString());
    String listed = get("复核人员", "/api/sample").text();
    String number = listed.replaceAll("(?s).*\"number\":\"([0-9A-F]+)\".*", "$1");
    assertTrue(listed.contains("\"agency\":\"" + AGENCY + "\""), listed);
    assertTrue(listed.contains("\"returned\":null"), listed);
    assertEquals(422, post("复核人员", "/api/papers?name=a.xlsx", new byte[] {1}).status());
    byte[] paper = get("复核人员", "/api/papers/" + number).bytes();
    Path file = Files.write(folder.resolve("paper.xlsx"), paper);
    FilledForm form = FilledForm.open(file, "底稿", "复核得分");
    for (int line = 1; line <= form.lines("序号"); line++) {
      form.set(line, "复核得分", form.number(line, "自评得分").orElseThrow());
    }
    form.beside("复核人", "复核组").beside("复核日期", "2023-08-31").save(file);
    RawAnswer taken =
        post("复核人员", "/api/papers?name=" + coded("底稿.xlsx"), Files.readAllBytes(file));
    assertEquals(200, taken.status(), taken.text());
    assertTrue(taken.text().contains("\"paper\":\"" + number + "\""), taken.text());
    assertTrue(taken.text().contains("不是评分标准允许的分数"), taken.text());

    server.close();
    service.close();
    start();
    login();
    assertFalse(get("财政部门", "/api/sample").text().contains("\"returned\":null"));
    Map<String, byte[]> results = unpacked(get("财政部门", "/api/review.zip"));
    Path summary = Files.write(folder.resolve("复核汇总.xlsx"), results.get("复核汇总.xlsx"));
    FilledForm scores = FilledForm.open(summary, "复核汇总", "终评得分");
    assertEquals("90.34", scores.get(1, "复核得分"));
    String log = Files.readString(data().resolve("log.jsonl"));
    assertTrue(log.contains("\"event\":\"sampled\",\"by\":\"@"), log);
    assertTrue(log.contains("\"event\":\"paper\""), log);
  }

  @Test
  void theAgencyIsSentBackWhatItHasToCorrect() throws IOException {
    Map<String, byte[]> pages = unpacked(get(AGENCY, "/api/returns.zip"));
    assertEquals("[退回意见/" + AGENCY + ".xlsx]", pages.keySet().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sample",
    "/api/sample.zip",
    "/api/papers/AB12",
    "/api/review",
    "/api/review.zip"
  })
  void papersAreNotForAgencies(String path) throws IOException {
    assertEquals(403, get(AGENCY, path).status());
  }

  @Test
  void onlyTheBureauDraws() throws IOException {
    assertEquals(403, draw("复核人员", "10%", "1").status());
    assertEquals(403, draw(AGENCY, "10%", "1").status());
    assertEquals(403, post(AGENCY, "/api/papers?name=a.xlsx", new byte[] {1}).status());
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "101%,1", "viele,1", "10%,''", "10%,a|b", "'',1"})
  void aWishThatCannotBeDrawnIsRefused(String amount, String seed) throws IOException {
    RawAnswer answer = draw("财政部门", amount, seed);
    assertEquals(400, answer.status(), answer.text());
    assertTrue(answer.text().contains("抽查数量写得不对"), answer.text());
  }
}
