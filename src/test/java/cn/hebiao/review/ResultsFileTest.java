package cn.hebiao.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.json.ResultsJson;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.face.cli.RealProgram;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.RunManifest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves for other programs: complete, the same bytes whichever way, and read again. */
class ResultsFileTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final String NAME = "核表结果.jsonl";
  private static final String YONGZHOU = "永州市应急管理局2021年度绩效自评.xlsx";

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/区县"));
    Files.copy(INBOX.resolve(YONGZHOU), in.resolve(YONGZHOU));
    Files.writeString(in.getParent().resolve("坏.xlsx"), "没有内容");
    Files.writeString(folder.resolve("roster.txt"), "");
  }

  private List<String> lines(String out, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("process", "in", "--out", out));
    args.addAll(List.of(more));
    RealProgram run = RealProgram.run(folder, args.toArray(String[]::new));
    assertEquals(2, run.code(), run.err());
    return Files.readAllLines(folder.resolve(out).resolve(NAME));
  }

  private RunManifest read(byte[] bytes, List<ReceivedFile> files) throws IOException {
    Path file = Files.write(folder.resolve("read.jsonl"), bytes);
    return new ResultsJson(MessageFiles.load()).read(file, files::add);
  }

  @Test
  void everyFileHasItsLineWithTheVeryObjectOfCheck() throws Exception {
    List<String> lines = lines("out");
    assertEquals(3, lines.size());
    String check = RealProgram.run(folder, "check", "--format", "json", "in/区县/" + YONGZHOU).out();
    String object = check.strip().replaceFirst("\"file\":\"[^\"]*\"", "");
    String line = lines.stream().filter(l -> l.contains(YONGZHOU)).findFirst().orElseThrow();
    assertTrue(
        line.replaceFirst("\"file\":\"[^\"]*\"", "").endsWith(",\"result\":" + object + "}"));
    byte[] bytes = Files.readAllBytes(INBOX.resolve(YONGZHOU));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertTrue(
        line.startsWith(
            "{\"input\":\"区县/%s\",\"copy\":\"区县/%s\",\"sha256\":\"%s\","
                .formatted(YONGZHOU, YONGZHOU, sha256)),
        line.substring(0, 300));
  }

  @Test
  void theBytesAreTheSameForAnyThreadsAndForARunThatIsGoneOnWith() throws Exception {
    List<String> one = lines("out", "--threads", "1");
    assertEquals(one, lines("other", "--threads", "2"));
    assertEquals(one, lines("out", "--resume"));
    assertEquals(one, lines("out"));
  }

  @Test
  void aResultsFileIsNoInput() throws Exception {
    List<String> first = lines("out");
    Files.copy(folder.resolve("out").resolve(NAME), folder.resolve("in").resolve(NAME));
    assertEquals(first, lines("out2"));
  }

  @Test
  void whatWasWrittenIsReadAgain() throws Exception {
    lines("out");
    List<ReceivedFile> files = new ArrayList<>();
    RunManifest manifest = read(Files.readAllBytes(folder.resolve("out").resolve(NAME)), files);
    assertEquals(6, manifest.rulebooks().size());
    assertTrue(manifest.roster().isEmpty());
    ReceivedFile broken = files.get(files.get(0).copy().isPresent() ? 1 : 0);
    assertEquals(Outcome.UNREADABLE, broken.result().outcome());
    assertEquals("坏.xlsx", broken.input());
    ReceivedFile sound = files.get(files.get(0).copy().isPresent() ? 0 : 1);
    ReportedForm form =
        sound.result().forms().stream().filter(f -> f.kind().scored()).findFirst().orElseThrow();
    assertEquals("永州市应急管理局", form.agency());
    // The published total of the form is 100, the text says 95.
    assertEquals(0, form.declared().score().orElseThrow().compareTo(BigDecimal.valueOf(100)));
    assertTrue(form.indicators().size() > 5);
  }

  @Test
  void damageIsNamedWithItsLine() throws Exception {
    lines("out");
    byte[] whole = Files.readAllBytes(folder.resolve("out").resolve(NAME));
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length - 40);
    InvalidResults refused =
        assertThrows(InvalidResults.class, () -> read(torn, new ArrayList<>()));
    assertTrue(refused.problems().toString().contains("line=3"), refused.problems().toString());
    byte[] other = "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(InvalidResults.class, () -> read(other, new ArrayList<>()));
    assertArrayEquals(whole, Files.readAllBytes(folder.resolve("out").resolve(NAME)));
  }
}
