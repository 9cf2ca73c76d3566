package cn.hebiao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.model.grid.Book;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rulebooks looked through, and a mistake of ours with one of them. */
class RulebookAuditTest {
  @Test
  void aMistakeOfOursWithOneRulebook_isItsOwnResult() throws Exception {
    Book local =
        new ExcelBookReader(Limits.usual())
            .open(Path.of("templates", "rulebooks", "云南泸水2022.xlsx"))
            .book();
    Book national =
        new ExcelBookReader(Limits.usual())
            .open(Path.of("templates", "rulebooks", "全国通用.xlsx"))
            .book();
    RulebookAudit audit =
        new RulebookAudit(
            (formula, bindings) -> {
              throw new IllegalStateException("broken on purpose");
            },
            new RulebookSetLoader().load(List.of(national)).orElseThrow().national());
    List<Audited> both = audit.audit(List.of(local, local));
    assertEquals(2, both.size());
    for (Audited one : both) {
      String reference = one.fault().orElseThrow().reference();
      assertTrue(MessageFiles.load().text(one.problems().get(0)).contains(reference));
      assertTrue(one.fault().orElseThrow().trace().get(0).contains("broken on purpose"));
      assertTrue(!one.well() && !one.sound());
    }
  }
}
