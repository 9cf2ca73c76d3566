package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path folder;
  private ProgramRun program;

  @BeforeEach
  void begin() {
    program = new ProgramRun(folder, false);
  }

  @Test
  void withoutArgumentsTheInboxIsProcessed() throws IOException {
    Files.createDirectories(folder.resolve("workbooks/inbox"));
    assertEquals(0, program.run());
    assertEquals(
        List.of(
            List.of(folder.resolve("workbooks/inbox")) + " -> " + folder.resolve("workbooks/out")),
        program.useCases.processed);
    assertEquals(List.of(Settings.USUAL), program.useCases.settings);
  }

  @Test
  void chosenFilesAndFoldersReachTheUseCase() throws IOException {
    Path rulebooks = Files.createDirectories(folder.resolve("规则簿"));
    Path roster = Files.writeString(folder.resolve("名单.xlsx"), "");
    Path template = Files.writeString(folder.resolve("模板.xlsx"), "");
    program.run(
        "process a b --out o --rulebooks 规则簿 --roster 名单.xlsx --template 模板.xlsx --receipt --threads 3 --resume"
            .split(" "));
    assertEquals(
        List.of(
            new Settings(
                Optional.of(rulebooks),
                Optional.of(template),
                Optional.of(roster),
                true,
                Optional.of(3),
                true)),
        program.useCases.settings);
  }

  @Test
  void processNamesWhatItWrote() {
    program.run("process", "a", "b", "--out", "结果");
    String out = program.out();
    assertTrue(out.contains("批注后的工作簿：" + folder.resolve("结果") + "（2 个）\n"), out);
    String summary = "汇总：" + folder.resolve("结果").resolve("汇总.xlsx") + "\n";
    assertTrue(out.endsWith(summary + "跨表核查：没有发现问题。\n"), out);
    assertEquals("", program.err());
  }

  @Test
  void jsonIsOneLinePerFileInTheGivenOrderAndNothingElse() {
    program.run("check", "--format", "JSON", "b", "bug", "unreadable", "a", "b");
    List<String> lines = program.out().lines().toList();
    assertEquals(5, lines.size());
    List<String> names = List.of("b", "bug", "unreadable", "a", "b");
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(lines.get(i).startsWith("{\"file\":\"" + names.get(i) + "\","), lines.get(i));
      assertTrue(lines.get(i).endsWith("}"), lines.get(i));
    }
    assertTrue(lines.get(1).contains("\"outcome\":\"unreadable\",\"message\":\"程序内部出错"));
    assertFalse(program.out().contains("\r"));
  }

  @Test
  void aFileMayHaveAnyName() {
    assertEquals(0, program.run("check", "--format", "json", "@a", "--", "--help", "-x"));
    assertEquals(3, program.out().lines().count());
  }

  @Test
  void aMistakeOfOursIsOneLineWithAReference() {
    program.run("process", "bug", "--out", "o");
    assertTrue(program.err().matches("程序内部出错（编号 [0-9A-F]{6}），.*--verbose.*\n"), program.err());
    assertEquals("", program.out());
  }

  @Test
  void detailsOfAMistakeOfOursAreShownOnRequest() {
    program.run("process", "bug", "--out", "o", "--verbose");
    assertTrue(program.err().contains("IllegalStateException: a mistake of ours"), program.err());
  }

  @Test
  void aRefusalListsWhatToMend() {
    program.run("process", "a", "--out", "refused");
    assertEquals("没有执行，请先改正以下 2 处：\n  1. 文件设有打开密码。\n  2. other\n", program.err());
    assertEquals("", program.out());
  }

  @Test
  void resultsAreUtf8WhateverTheStreamsBelow() {
    program.run("check", "unreadable");
    assertTrue(program.out().contains("■ unreadable\n  无法读取：文件设有打开密码。\n"), program.out());
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() {
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            },
            false,
            StandardCharsets.UTF_8);
    Streams streams = new Streams(closed, closed, false);
    FakeUseCases useCases = new FakeUseCases();
    Program broken = new Program(streams, ProgramRun.messages(), useCases, folder);
    assertEquals(1, broken.run("check", "error", "unreadable"), "the second is not reached");
    assertEquals(0, broken.run("process", "a", "--out", "o"));
    assertEquals(0, broken.run("--help"));
  }
}
