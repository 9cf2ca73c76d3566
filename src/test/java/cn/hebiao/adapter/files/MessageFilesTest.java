package cn.hebiao.adapter.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageFilesTest {
  @Test
  void theIndexNamesExactlyTheFilesOfTheFolder() throws IOException, URISyntaxException {
    Path index = Path.of(MessageFiles.class.getResource("/hebiao/messages/index.txt").toURI());
    List<String> files;
    try (Stream<Path> entries = Files.list(index.getParent())) {
      files =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> name.endsWith(".properties"))
              .sorted()
              .toList();
    }
    assertEquals(files, MessageFiles.index(), "write every message file into index.txt, sorted");
  }

  @Test
  void textsAreReadAsUtf8AndFilled() {
    Messages messages = MessageFiles.load();
    assertTrue(messages.has("template.NO_RULEBOOKS"));
    assertTrue(
        messages
            .text(Message.of("template.NOT_READABLE", "file", "模板.xlsx"))
            .startsWith("打不开“模板.xlsx”"));
  }
}
