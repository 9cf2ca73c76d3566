package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.systems.PlainWords;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a clerk reads about forms with all sorts of figures is plain Chinese. */
class MadeFormsWordsTest {
  @Test
  void twentyMadeForms() {
    Set<String> faults = new TreeSet<>();
    for (long seed = 1; seed <= 10; seed++) {
      byte[] file = MadeForms.workbook(seed, 2);
      faults.addAll(PlainWords.faults(Pipeline.read(file, "某县某局" + seed + ".xlsx")));
    }
    assertEquals("", String.join("\n", faults));
  }
}
