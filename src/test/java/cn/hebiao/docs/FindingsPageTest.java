package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.book.Checks;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of all finding codes says what the code says. Run with {@code -Dfindings.write=true} to
 * write it anew.
 */
class FindingsPageTest {
  private static final Path PAGE = Path.of("src", "docs", "findings.md");
  private static final Messages MESSAGES = MessageFiles.load();

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("findings.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page, "write it anew with -Dfindings.write=true");
  }

  static Stream<FindingCode> codes() {
    return Checks.CODES.stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeIsExplained(FindingCode code) {
    assertTrue(MESSAGES.has("code." + code), code + " has no meaning");
    assertTrue(MESSAGES.has("code." + code + ".todo"), code + " has no advice");
  }

  private static String page() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# 核查问题代码");
    lines.add("");
    lines.add(
        "由 FindingsPageTest 从代码生成；改动后用 `mvn test -Dtest=FindingsPageTest -Dfindings.write=true` 重写。");
    lines.add("严重程度是规则簿“核查设置”没有另写时的。");
    lines.add("");
    lines.add("| 代码 | 严重程度 | 是什么问题 | 怎么办 |");
    lines.add("|---|---|---|---|");
    for (FindingCode code : Checks.CODES) {
      lines.add(
          "| "
              + String.join(
                  " | ",
                  "`" + code + "`",
                  text("cli.text.severity." + code.severity()),
                  text("code." + code),
                  text("code." + code + ".todo"))
              + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String text(String key) {
    return MESSAGES.text(Message.of(key));
  }
}
