package cn.hebiao.adapter.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.summary.CellLink;
import cn.hebiao.tell.summary.DatumLine;
import cn.hebiao.tell.summary.FileLine;
import cn.hebiao.tell.summary.FileResult;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.FormLine;
import cn.hebiao.tell.summary.FundLine;
import cn.hebiao.tell.summary.IndicatorLine;
import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.LineSource;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.tell.summary.UnreadableLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines come back from memory and from the temporary file as they went in. */
class SpooledStoreTest {
  private static final int BLOCK = 40;

  @TempDir private Path folder;

  /** A line of 20 bytes: a number, the length of a text and six characters. */
  record Small(int number, String text) {
    static Small of(int number) {
      return new Small(number, String.valueOf(100_000 + number));
    }
  }

  private FileChannel file() throws IOException {
    return FileChannel.open(
        folder.resolve("lines"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static List<Small> numbers(int count) {
    List<Small> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(Small.of(i));
    }
    return lines;
  }

  /** Two lines fill a block, and two blocks the memory: the fifth and sixth go to the file. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 0", "3, 0", "4, 0", "5, 0", "6, 40", "7, 40", "8, 80", "9, 80"})
  void whatIsMoreThanTheBoundGoesToTheFile(int count, long inFile) throws IOException {
    try (SpooledStore store = new SpooledStore(this::file, 2 * BLOCK, BLOCK)) {
      LineStore.Growing<Small> list = store.list(Small.class);
      numbers(count).forEach(list::add);
      assertEquals(count, list.size());
      assertEquals(numbers(count), list.lines().toList());
      assertEquals(numbers(count), list.lines().toList());
      Path file = folder.resolve("lines");
      assertEquals(inFile, Files.exists(file) ? Files.size(file) : 0);
      assertEquals(Optional.empty(), store.problem());
    }
  }

  @Test
  void listsOfOneStoreDoNotMix() {
    try (SpooledStore store = new SpooledStore(this::file, 0, BLOCK)) {
      LineStore.Growing<Small> one = store.list(Small.class);
      LineStore.Growing<Small> other = store.list(Small.class);
      for (int i = 0; i < 50; i++) {
        one.add(Small.of(2 * i));
        other.add(Small.of(2 * i + 1));
      }
      List<Integer> odd = other.lines().stream().map(Small::number).toList();
      assertEquals(Stream.iterate(1, i -> i + 2).limit(50).toList(), odd);
    }
  }

  @Test
  void linesAddedLaterAreNotAmongThoseSoFar() {
    try (SpooledStore store = new SpooledStore(this::file, 0, BLOCK)) {
      LineStore.Growing<Small> list = store.list(Small.class);
      numbers(3).forEach(list::add);
      LineSequence<Small> before = list.lines();
      numbers(9).forEach(list::add);
      assertEquals(3, before.size());
      assertEquals(numbers(3), before.toList());
      assertEquals(12, list.lines().toList().size());
    }
  }

  static Stream<String> oddTexts() {
    return Stream.of(
        "",
        "=1+1",
        "\ud83d\ude00 \ud840\udc00",
        "\ud83d alone \ude00",
        "\u0000\u0001\u0007\t\r\n\u001f\u007f\ufffe\uffff",
        "汉".repeat(32_767),
        "_x0041_ & <b> \"'");
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void everyKindOfLineComesBackTheSame(String text) {
    Optional<BigDecimal> number = Optional.of(new BigDecimal("-12345678901234567890.1230"));
    Optional<BigDecimal> none = Optional.empty();
    LineSource linked =
        new LineSource(text, text, text, Optional.of(new CellLink(text, text, text)));
    LineSource plain = new LineSource(text, "", "", Optional.empty());
    assertSame(
        FormLine.class,
        new FormLine(
            linked,
            text,
            text,
            text,
            text,
            Optional.of(2023),
            text,
            number,
            none,
            number,
            none,
            number,
            text,
            none,
            number,
            none,
            Optional.of(text),
            Optional.empty(),
            text,
            number,
            Long.MAX_VALUE,
            0,
            -1,
            FormState.UNFILLED));
    assertSame(
        IndicatorLine.class,
        new IndicatorLine(
            plain,
            text,
            text,
            text,
            text,
            text,
            text,
            text,
            number,
            none,
            number,
            none,
            number,
            none,
            Basis.SELF,
            text));
    assertSame(
        FundLine.class,
        new FundLine(
            linked, text, text, text, number, none, number, none, number, none, number, none));
    assertSame(
        FindingLine.class,
        new FindingLine(plain, text, Severity.WARNING, text, text, text, text, text, text));
    assertSame(
        DatumLine.class,
        new DatumLine(linked, text, Optional.empty(), text, new BigDecimal("0E+3"), text));
    assertSame(
        FileLine.class, new FileLine(text, Optional.of(text), FileResult.UNREADABLE, 0, text));
  }

  private <T extends Record> void assertSame(Class<T> kind, T line) {
    for (long bound : new long[] {0, Long.MAX_VALUE}) {
      try (SpooledStore store = new SpooledStore(this::file, bound, 1)) {
        LineStore.Growing<T> list = store.list(kind);
        list.add(line);
        list.add(line);
        assertEquals(List.of(line, line), list.lines().toList());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, output.spool.full",
    "Permission denied, output.spool.unwritable"
  })
  void aFileThatCannotBeMadeLeavesLinesInMemoryAndSaysSo(String words, String message) {
    SpooledStore.Opening failing =
        () -> {
          throw new IOException(words);
        };
    try (SpooledStore store = new SpooledStore(failing, BLOCK, BLOCK)) {
      LineStore.Growing<Small> list = store.list(Small.class);
      numbers(100).forEach(list::add);
      assertEquals(numbers(100), list.lines().toList());
      assertEquals(message, store.problem().orElseThrow().key());
    }
  }

  @Test
  void aDiskThatFillsUpLaterLosesNothing() throws IOException {
    Failing file = new Failing(file());
    try (SpooledStore store = new SpooledStore(() -> file, 0, BLOCK)) {
      LineStore.Growing<Small> list = store.list(Small.class);
      numbers(10).forEach(list::add);
      file.full = true;
      numbers(10).forEach(list::add);
      file.full = false;
      numbers(10).forEach(list::add);
      List<Small> all = new ArrayList<>(numbers(10));
      all.addAll(numbers(10));
      all.addAll(numbers(10));
      assertEquals(all, list.lines().toList());
      assertEquals("output.spool.full", store.problem().orElseThrow().key());
    }
  }

  @Test
  void linesThatCannotBeReadBackAreAFailureOfTheirOwn() throws IOException {
    Failing file = new Failing(file());
    try (SpooledStore store = new SpooledStore(() -> file, 0, BLOCK)) {
      LineStore.Growing<Small> list = store.list(Small.class);
      numbers(10).forEach(list::add);
      LineSequence<Small> lines = list.lines();
      file.unreadable = true;
      assertThrows(UnreadableLines.class, lines::toList);
      file.unreadable = false;
      file.truncate(30);
      assertThrows(UnreadableLines.class, lines::toList);
    }
  }

  @Test
  void theTemporaryFileVanishesWithTheStore() throws IOException {
    SpooledStore store = new SpooledStore(folder);
    LineStore.Growing<Small> list = store.list(Small.class);
    String long1 = "长".repeat(1 << 20);
    for (int i = 0; i < 12; i++) {
      list.add(new Small(i, long1));
    }
    assertEquals(11, list.lines().stream().skip(11).findFirst().orElseThrow().number());
    store.close();
    try (Stream<Path> left = Files.list(folder)) {
      assertFalse(left.findAny().isPresent());
    }
    assertTrue(store.problem().isEmpty());
    assertThrows(UnreadableLines.class, () -> list.lines().toList());
  }
}
