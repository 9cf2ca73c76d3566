package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "check, 缺少 FILE。, 'check '",
    "check --format xml a, 应写成 --format text|json，不能写“xml”。, 'check '",
    "check --nope a, 没有“--nope”这个选项。, 'check '",
    "check --rulebooks 别处 a, --rulebooks 指定的文件夹“别处”不存在。, 'check '",
    "process a, 缺少 --out DIR。, 'process '",
    "process a --out o --out p, “--out DIR”只能写一次。, 'process '",
    "process a --out o --roster 名单, --roster 指定的文件“名单”不存在。, 'process '",
    "process a --out o --threads 0, --threads 应写 1 到 256 的整数，不能写“0”。, 'process '",
    "process a --out o --threads -1, --threads 应写 1 到 256 的整数，不能写“-1”。, 'process '",
    "process a --out o --threads abc, 应写成 --threads N，不能写“abc”。, 'process '",
    "核查, 不认识“核查”；命令只有 check、process、fill、explain、issue、watch、sample、review、serve、verify、archive 和 rules。, ''"
  })
  void oneChineseLineAndWhereHelpIs(String line, String problem, String command) {
    ProgramRun program = new ProgramRun(folder, false);
    program.run(line.split(" "));
    assertEquals(
        "用法有误：" + problem + "\n查看用法：java -jar hebiao.jar " + command + "--help\n", program.err());
  }

  @Test
  void resultsMustNotGoWhereTheInputsAre() throws IOException {
    Path in = Files.createDirectories(folder.resolve("收件"));
    Files.writeString(in.resolve("a.xlsx"), "");
    for (String input : new String[] {"收件", "收件/a.xlsx", "收件/../收件"}) {
      ProgramRun program = new ProgramRun(folder, false);
      assertEquals(64, program.run("process", input, "--out", "收件/."), input);
    }
  }

  @Test
  void resultsMustNotGoIntoAFile() throws IOException {
    Files.writeString(folder.resolve("o"), "");
    assertEquals(64, new ProgramRun(folder, false).run("process", "a", "--out", "o"));
  }
}
