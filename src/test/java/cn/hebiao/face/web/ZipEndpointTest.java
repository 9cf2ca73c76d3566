package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.web.RawClient.RawAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are handed in; the server is without rulebooks, so all files in them are none. */
class ZipEndpointTest {
  private static final byte[] TEXT = "no workbook".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new RunningServer(LeanServer.service(data), RunningServer.SMALL);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static RawAnswer handIn(byte[] body) throws IOException {
    return server.client.ask("POST", "/api/zip?name=a.zip", body);
  }

  /** Seen to fail against names read as UTF-8 only. */
  @Test
  void namesOfChineseWindowsAreRead() throws IOException {
    RawAnswer answer = handIn(zip(Charset.forName("GBK"), Map.of("民政/自评表.xlsx", TEXT)));
    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.text().contains("\"file\":\"民政/自评表.xlsx\""), answer.text());
    assertTrue(answer.text().contains("\"refused\":[]}"), answer.text());
    assertTrue(server.client.ask("GET", "/api/files").text().contains("民政/自评表.xlsx"));
  }

  /** Seen to fail against a server that takes every entry. */
  @Test
  void whatEditorsAndSystemsLeaveIsNotTaken() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("b/~$1.xlsx", TEXT);
    files.put("b/.DS_Store", TEXT);
    files.put("__MACOSX/b/1.xlsx", TEXT);
    files.put("b/1.xlsx", TEXT);
    String text = handIn(zip(StandardCharsets.UTF_8, files)).text();
    assertEquals(2, text.split("\"file\":", -1).length, text);
    assertTrue(text.contains("\"file\":\"b/1.xlsx\""), text);
  }

  /** Seen to fail against a server without a limit for what is unpacked. */
  @Test
  void aFileTooLargeIsRefusedAloneAndTheOthersAreTaken() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("large.xlsx", new byte[2 << 20]);
    files.put("small.xlsx", TEXT);
    RawAnswer answer = handIn(zip(StandardCharsets.UTF_8, files));
    assertEquals(200, answer.status());
    assertTrue(answer.text().contains("\"file\":\"small.xlsx\""), answer.text());
    assertFalse(answer.text().contains("\"file\":\"large.xlsx\""), answer.text());
    assertTrue(answer.text().contains("\"name\":\"large.xlsx\""), answer.text());
    assertTrue(answer.text().contains("超过 1 MB 的上限"), answer.text());
  }

  @Test
  void namesLeadNowhere() throws IOException {
    String text = handIn(zip(StandardCharsets.UTF_8, Map.of("../../up.xlsx", TEXT))).text();
    assertTrue(text.contains("\"file\":\"up.xlsx\""), text);
  }

  @Test
  void whatIsNoArchiveIsToldSo() throws IOException {
    RawAnswer text = handIn(TEXT);
    assertEquals(422, text.status());
    assertTrue(text.text().contains("压缩包"), text.text());
    Map<String, byte[]> workbook = Map.of("[Content_Types].xml", TEXT);
    assertEquals(422, handIn(zip(StandardCharsets.UTF_8, workbook)).status());
    RawAnswer form = server.client.ask("POST", "/api/zip?name=a", TEXT, "Content-Type: text/plain");
    assertEquals(415, form.status());
  }
}
