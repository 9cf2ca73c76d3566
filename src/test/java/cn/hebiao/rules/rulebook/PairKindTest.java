package cn.hebiao.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairKindTest {
  @Test
  void readsSituationWithOrWithoutLevelTwo() {
    assertEquals(Optional.of(new PairKind("", Situation.HIGHER)), PairKind.of("越高越好"));
    assertEquals(Optional.of(new PairKind("成本指标", Situation.UNSTATED)), PairKind.of("成本指标/未写方向"));
    assertEquals(Optional.empty(), PairKind.of("成本指标"));
    assertEquals(Optional.empty(), PairKind.of("越高越好/"));
  }
}
