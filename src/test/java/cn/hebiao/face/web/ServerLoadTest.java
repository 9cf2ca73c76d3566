package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.batch.VariedBatch;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients hand in at once; nothing is lost or mixed up, and memory stays bounded. */
@Tag("slow")
class ServerLoadTest {
  private static final int CLIENTS = 50;

  @TempDir private Path folder;

  @Test
  void nothingIsLostOrMixedUp() throws IOException, InterruptedException {
    int files = Integer.getInteger("load.files", 200);
    VariedBatch workbooks = new VariedBatch(15);
    Map<String, Integer> byId = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    try (ServerProcess server = ServerProcess.whole(folder, "-Xmx512m", "-XX:+UseSerialGC")) {
      long start = System.nanoTime();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      CountDownLatch together = new CountDownLatch(1);
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        clients.execute(
            () -> {
              try {
                together.await();
                for (int i = first; i < files; i += CLIENTS) {
                  String name = "来件" + i + ".xlsx";
                  HttpResponse<String> answer = server.check(name, workbooks.workbook(i));
                  // As the page does: all clients have one address here, which is asked to wait.
                  while (answer.statusCode() == 429) {
                    Thread.sleep(200);
                    answer = server.check(name, workbooks.workbook(i));
                  }
                  if (answer.statusCode() != 200
                      || !answer.body().startsWith("{\"file\":\"" + name + "\"")
                      || byId.put(ServerProcess.id(answer.body()), i) != null) {
                    wrong.add(answer.statusCode() + " " + name);
                  }
                }
              } catch (IOException | InterruptedException failed) {
                wrong.add(failed.toString());
              }
            });
      }
      together.countDown();
      clients.shutdown();
      assertTrue(clients.awaitTermination(1, TimeUnit.HOURS));
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      assertEquals(List.of(), List.copyOf(wrong), server.state());
      assertEquals(files, byId.size());
      for (Map.Entry<String, Integer> each : byId.entrySet()) {
        assertArrayEquals(
            workbooks.workbook(each.getValue()),
            Files.readAllBytes(
                folder.resolve("data").resolve("files").resolve(each.getKey() + ".book")));
      }
      String list = server.get("api/files").body();
      byId.keySet().forEach(id -> assertTrue(list.contains(id), id));
      System.out.println(
          "%d clients, %d files acknowledged and found again, %d s, at most %d MB"
              .formatted(CLIENTS, files, seconds, server.mostMemory()));
      // The heap and what a virtual machine needs beside it.
      assertTrue(server.mostMemory() < 900, "memory");
    }
  }
}
