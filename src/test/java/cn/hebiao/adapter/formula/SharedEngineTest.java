package cn.hebiao.adapter.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Evaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One engine, two threads, different figures: exp4j's own expressions would mix them up. */
class SharedEngineTest {
  private static final int TIMES = 20_000;
  private static final List<String> TEXTS =
      List.of("ROUND(a/b*30, 2)", "IF(a>b, a-b, b/a)", "限定(a/(b-100), 0, 1)", "a^2+b*50%");

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<Evaluation> alone = evaluations(new Exp4jFormulaEngine(), 0);
    List<Evaluation> other = evaluations(new Exp4jFormulaEngine(), 77);
    FormulaEngine shared = new Exp4jFormulaEngine();
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<List<Evaluation>> one = threads.submit(after(start, shared, 0));
      Future<List<Evaluation>> two = threads.submit(after(start, shared, 77));
      assertEquals(alone, one.get());
      assertEquals(other, two.get());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<List<Evaluation>> after(
      CyclicBarrier start, FormulaEngine engine, int offset) {
    return () -> {
      start.await();
      return evaluations(engine, offset);
    };
  }

  private static List<Evaluation> evaluations(FormulaEngine engine, int offset) {
    List<Formula> formulas =
        TEXTS.stream().map(text -> Formula.parse(text).formula().orElseThrow()).toList();
    List<Evaluation> results = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Binding a = Binding.Scalar.exact(BigDecimal.valueOf(i % 997 + offset, 2));
      Binding b = Binding.Scalar.exact(BigDecimal.valueOf(i % 101 + 1 + offset));
      for (Formula formula : formulas) {
        results.add(engine.evaluate(formula, name -> name.equals("a") ? a : b));
      }
    }
    return results;
  }
}
