package cn.hebiao.read.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldWordsTest {
  private static final HeldWords WORDS =
      new HeldWords(List.of("项目自评表", "项目", "项目支出", "绩效自评表", "绩效目标表"));

  @Test
  void aWordIsHeldAtAnyPlace() {
    assertTrue(WORDS.isHeldBy("项目"));
    assertTrue(WORDS.isHeldBy("2023年项目"));
    assertTrue(WORDS.isHeldBy("2023年度绩效目标表(一)"));
    assertTrue(WORDS.isHeldBy("绩效绩效自评表"));
  }

  @Test
  void aWordThatIsCutOffIsNotHeld() {
    assertFalse(WORDS.isHeldBy(""));
    assertFalse(WORDS.isHeldBy("项"));
    assertFalse(WORDS.isHeldBy("绩效自评"));
    assertFalse(WORDS.isHeldBy("绩效自评报告,目标表"));
  }

  @Test
  void withoutWordsNothingIsHeld() {
    assertFalse(new HeldWords(List.of()).isHeldBy("项目"));
  }
}
