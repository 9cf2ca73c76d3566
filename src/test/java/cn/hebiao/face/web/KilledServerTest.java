package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed again and again while files are handed in; whatever it had acknowledged is
 * there afterwards, as it was sent. The whole program runs first and last, between them what keeps
 * files. As often as {@code -Dkills=100} says, else a few times.
 */
@Tag("slow")
class KilledServerTest {
  private static final int CLIENTS = 6;
  private static final int SIZE = 40_000;

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedIsThere() throws IOException, InterruptedException {
    Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    Random random = new Random(7);
    int kills = Integer.getInteger("kills", 20);
    int withSome = 0;
    for (int round = 0; round < kills; round++) {
      int before = acknowledged.size();
      ServerProcess server = round == 0 ? ServerProcess.whole(folder) : ServerProcess.lean(folder);
      assertAllThere(acknowledged);
      List<Thread> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        Random own = new Random(random.nextLong());
        Thread thread = new Thread(() -> handIn(server, own, acknowledged));
        thread.start();
        clients.add(thread);
      }
      // The first answer takes as long as the machine is slow.
      while (acknowledged.size() == before) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
      server.kill();
      for (Thread thread : clients) {
        thread.join();
      }
      withSome += acknowledged.size() > before ? 1 : 0;
    }
    try (ServerProcess last = ServerProcess.whole(folder)) {
      assertAllThere(acknowledged);
      String list = last.get("api/files").body();
      acknowledged.keySet().forEach(id -> assertTrue(list.contains(id), id));
      for (String id : acknowledged.keySet().stream().limit(50).toList()) {
        HttpResponse<String> result = last.get("api/files/" + id);
        assertEquals(200, result.statusCode());
        assertTrue(result.body().endsWith("}"));
      }
    }
    assertEquals(kills, withSome);
    System.out.println(kills + " kills, " + acknowledged.size() + " files acknowledged, none lost");
  }

  private static void handIn(
      ServerProcess server, Random random, Map<String, byte[]> acknowledged) {
    try {
      for (int i = 0; i < 10_000; i++) {
        byte[] content = new byte[1 + random.nextInt(SIZE)];
        random.nextBytes(content);
        HttpResponse<String> answer = server.check("f" + i, content);
        if (answer.statusCode() == 200) {
          acknowledged.put(ServerProcess.id(answer.body()), content);
        }
      }
    } catch (IOException | InterruptedException killed) {
      // What was not acknowledged may be lost.
    }
  }

  /** Every acknowledged file whole, and nothing half beside them once the server is up again. */
  private void assertAllThere(Map<String, byte[]> acknowledged) throws IOException {
    Path files = folder.resolve("data").resolve("files");
    String log =
        new String(
            Files.readAllBytes(folder.resolve("data").resolve("log.jsonl")),
            StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> each : acknowledged.entrySet()) {
      assertArrayEquals(
          each.getValue(), Files.readAllBytes(files.resolve(each.getKey() + ".book")));
      assertTrue(log.contains(each.getKey()));
    }
    try (Stream<Path> all = Files.list(files)) {
      assertEquals(List.of(), all.filter(file -> file.toString().endsWith(".part")).toList());
    }
  }
}
