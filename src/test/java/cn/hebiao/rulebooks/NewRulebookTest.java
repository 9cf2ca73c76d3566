package cn.hebiao.rulebooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.Hebiao;
import cn.hebiao.RulebookTools;
import cn.hebiao.WorkbookFile;
import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.model.value.PlainText;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tools for authors say of an empty rulebook to start from, and of ours: nothing. */
class NewRulebookTest {
  private static final RulebookTools TOOLS = Hebiao.usual().rulebookTools();

  @Test
  void nothingIsWrongWithIt() {
    WorkbookFile file = WorkbookFile.of("某县2026.xlsx", TOOLS.newRulebook("某县2026"));
    assertEquals(
        List.of(
            new RulebookTools.AuditedRulebook(
                "某县2026.xlsx", true, List.of(), List.of(), List.of(), 0, List.of())),
        TOOLS.audit(List.of(file)));
  }

  @Test
  void theOnesThatWeBringAlongLeaveNothingToBeSaid() {
    for (RulebookTools.AuditedRulebook audited :
        TOOLS.audit(List.of(WorkbookFile.at(Path.of("templates", "rulebooks"))))) {
      assertEquals(List.of(), audited.problems(), audited.file());
      assertEquals(List.of(), audited.mistakes(), audited.file());
      assertEquals(List.of(), audited.remarks(), audited.file());
      assertEquals(List.of(), audited.failed(), audited.file());
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "某县2026, 某县, 2026",
        "某县2026年度, 某县, 2026",
        "某市本级, 某市本级, -",
        "2026, -, 2026",
        "某县第2批, 某县第2批, -",
      })
  void itsNameSaysForWhomAndSinceWhen(String name, String agency, Integer year) throws Exception {
    byte[] bytes = TOOLS.newRulebook(name);
    Rulebook made =
        new RulebookReader(PlainText::label)
            .draft(new ExcelBookReader(Limits.usual()).read(bytes, name))
            .rulebook();
    assertEquals(name, made.name());
    Scope scope = made.scope();
    assertEquals(agency == null ? List.of() : List.of(agency), scope.agencyWords());
    assertEquals(year == null ? OptionalInt.empty() : OptionalInt.of(year), scope.firstYear());
  }

  @Test
  void theSameNameGivesTheSameBytes() {
    assertArrayEquals(TOOLS.newRulebook("某县2026"), TOOLS.newRulebook("某县2026"));
  }
}
