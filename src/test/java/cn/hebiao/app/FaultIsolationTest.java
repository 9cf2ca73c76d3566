package cn.hebiao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mistake of ours in the rules is said to be one, and what needs no rule goes on. */
class FaultIsolationTest {
  private static final ExcelBookReader READER = new ExcelBookReader(Limits.usual());

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  private static BookChecker withBrokenEngine(Messages messages) throws Exception {
    List<Book> rulebooks = new ArrayList<>();
    for (Path file : files("templates/rulebooks")) {
      rulebooks.add(READER.open(file).book());
    }
    return new BookChecker(
        new RulebookSetLoader().load(rulebooks).orElseThrow(),
        (formula, bindings) -> {
          throw new IllegalStateException("broken on purpose");
        },
        messages);
  }

  @Test
  void anEngineThatBreaks_leavesRulesOpenAndSumsChecked() throws Exception {
    BookChecker checker = withBrokenEngine(MessageFiles.load());
    for (Path file : files("workbooks/inbox")) {
      Checked checked = checker.check(READER.open(file).book(), file.toString());
      // Of one workbook only rules could find anything.
      boolean silent = file.getFileName().toString().startsWith("洛阳");
      assertEquals(silent ? Checked.Outcome.CLEAN : Checked.Outcome.FINDINGS, checked.outcome());
      assertTrue(
          checked.unevaluated().stream().anyMatch(one -> one.reason().key().equals("rule.fault")),
          file.toString());
      assertFalse(
          checked.findings().stream().anyMatch(f -> f.is(CrossChecks.CROSS_CHECK)),
          "a check that broke is not a failed check");
    }
  }
}
