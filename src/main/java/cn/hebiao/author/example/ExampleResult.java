package cn.hebiao.author.example;

import cn.hebiao.rules.rulebook.WorkedExample;
import java.util.Optional;

/**
 * What came of a worked example.
 *
 * @param example the example
 * @param actual points or a verdict, as rulebooks write them; empty if no rule is for its subject
 * @param agrees whether this is what the example expects
 */
public record ExampleResult(WorkedExample example, Optional<String> actual, boolean agrees) {
  static ExampleResult of(WorkedExample example, Optional<RuleAnswer> answer) {
    return new ExampleResult(
        example,
        answer.map(RuleAnswer::words),
        answer.filter(given -> given.agrees(example.expected())).isPresent());
  }
}
