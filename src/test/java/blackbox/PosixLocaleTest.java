package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Servers and schedulers often start programs without a locale; Chinese names work even there. */
@EnabledOnOs(OS.LINUX)
class PosixLocaleTest {
  private static final Map<String, String> POSIX = Map.of("LC_ALL", "POSIX", "LANG", "C");
  private static final String NAME = "自评 表'甲\"+%.xlsx";

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void fill() throws Exception {
    folder = Files.createDirectories(temporary.resolve("绩效 2023"));
    Path source;
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      source = files.filter(file -> file.toString().endsWith(".xlsx")).sorted().findFirst().get();
    }
    Files.createDirectories(folder.resolve("收件/甲局"));
    Files.copy(source, folder.resolve("收件").resolve(NAME));
    Files.copy(source, folder.resolve("收件/甲局").resolve(NAME));
  }

  @Test
  void namesAreTakenAsGiven() throws Exception {
    List<String> names =
        List.of("收件/" + NAME, folder.resolve("收件").resolve(NAME).toString(), "没有.xlsx", "收件");
    String[] args =
        Stream.concat(Stream.of("check", "--format", "json"), names.stream())
            .toArray(String[]::new);
    ProgramProcess posix = ProgramProcess.run(POSIX, folder, args);
    assertTrue(posix.out().contains("\"outcome\":\"findings\""), posix.out());
    assertTrue(posix.out().contains("{\"file\":\"没有.xlsx\",\"outcome\":\"unreadable\""));
    assertEquals(
        names,
        posix
            .out()
            .lines()
            .map(
                line -> line.replaceFirst("^..file.:.(.*).,.outcome.*", "$1").replace("\\\"", "\""))
            .toList());
  }

  @Test
  void copiesHaveTheirNames() throws Exception {
    RealProgram plain = RealProgram.run(folder, "process", "收件", "--out", "结果");
    ProgramProcess posix = ProgramProcess.run(POSIX, folder, "process", "收件", "--out", "结果2");
    assertEquals(plain.code(), posix.code(), posix.err());
    assertEquals("", posix.err());
    assertTrue(posix.out().contains("甲局/" + NAME), posix.out());
    for (String name : List.of(NAME, "甲局/" + NAME, "汇总.xlsx")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("结果").resolve(name)),
          Files.readAllBytes(folder.resolve("结果2").resolve(name)),
          name);
    }
  }
}
