package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "--help",
        "process --help",
        "check --help",
        "fill --help",
        "explain --help",
        "serve --help",
        "-h"
      })
  void helpIsChineseNamesTheExitCodesAndSucceeds(String line) {
    ProgramRun program = new ProgramRun(folder, false);
    assertEquals(0, program.run(line.split(" ")));
    String help = program.out();
    assertEquals("", program.err());
    for (String part : List.of("用法：java -jar hebiao.jar", "选项：", "退出码：", " 64 ", "显示本帮助")) {
      assertTrue(help.contains(part), () -> part + " is missing in\n" + help);
    }
    for (String part : List.of("Usage", "Commands", "default", "${", "%n", "\u001b")) {
      assertFalse(help.contains(part), () -> part + " is in\n" + help);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "process",
        "check",
        "fill",
        "explain",
        "serve",
        "rules check",
        "rules test",
        "rules new",
        "rules doc",
        "rules impact",
        "rules coverage"
      })
  void everyOptionAndEveryNameIsExplained(String command) {
    ProgramRun program = new ProgramRun(folder, false);
    program.run((command + " --help").split(" "));
    program
        .out()
        .lines()
        .filter(line -> line.matches(" +(-., )?--.*| {4,8}[A-Z]+\\S*( .*)?"))
        .filter(line -> !line.contains("java -jar"))
        .forEach(line -> assertTrue(line.matches(".* {2,}\\S*\\p{IsHan}.*"), line));
  }

  @Test
  void versionIsThatOfTheBuild() {
    ProgramRun program = new ProgramRun(folder, false);
    assertEquals(0, program.run("--version"));
    assertTrue(program.out().matches("核表 \\d+\\.\\d+\\.\\d+.*\\R"), program.out());
  }
}
