package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.across.BatchCode;
import cn.hebiao.judge.book.Checks;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    String stands = String.join("\n", Files.readAllLines(PAGE)) + "\n";
    assertEquals(stands, page, "write it anew with -Dfindings.write=true");
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

  @ParameterizedTest
  @EnumSource(BatchCode.class)
  void everyCodeOverSeveralWorkbooksIsExplained(BatchCode code) {
    assertTrue(MESSAGES.has("batch.title." + code), code + " has no meaning");
    assertTrue(MESSAGES.has("batch.todo." + code), code + " has no advice");
  }

  private static String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# 核查问题代码");
    lines.add("");
    lines.add("本页从代码生成，不要手改；怎样重写见 [contributing.md](contributing.md)。");
    lines.add("");
    lines.add("## 一个工作簿里的问题");
    lines.add("");
    lines.add("严重程度是规则簿“核查设置”没有另写时的。");
    lines.add("");
    heading(lines);
    for (FindingCode code : Checks.CODES) {
      lines.add(row(code, code.severity(), "code." + code, "code." + code + ".todo"));
    }
    lines.add("");
    lines.add("## 几个工作簿放在一起才看得出的问题");
    lines.add("");
    lines.add("只在处理文件夹时有，写在汇总的“跨表核查”表；界限在“全国通用”规则簿的“参数”表。");
    lines.add("");
    heading(lines);
    for (BatchCode code : BatchCode.values()) {
      lines.add(row(code, code.severity(), "batch.title." + code, "batch.todo." + code));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void heading(List<String> lines) {
    lines.add("| 代码 | 严重程度 | 是什么问题 | 怎么办 |");
    lines.add("|---|---|---|---|");
  }

  private static String row(Object code, Severity severity, String title, String todo) {
    return "| `%s` | %s | %s | %s |"
        .formatted(code, text("cli.text.severity." + severity), text(title), text(todo));
  }

  private static String text(String key) {
    return MESSAGES.text(Message.of(key));
  }
}
