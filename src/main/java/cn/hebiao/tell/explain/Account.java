package cn.hebiao.tell.explain;

import cn.hebiao.model.finding.Message;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a cell is, or is used for, and how the figure in question comes about.
 *
 * @param title what the cell is here
 * @param rule the rule in the user's words; empty where none applies
 * @param steps the reckoning; empty where nothing is reckoned
 * @param sources the cells it rests on
 * @param parts what a sum is made of, a sentence each; empty where it is no sum of parts
 * @param rounding how the result is rounded; empty where it is not
 * @param outcome what comes of it
 */
public record Account(
    Message title,
    String rule,
    List<Step> steps,
    List<FigureSource> sources,
    List<Message> parts,
    Optional<Message> rounding,
    Message outcome) {
  public Account {
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
  }

  /** An account of what has no parts and is not rounded. */
  static Account of(
      Message title, String rule, List<Step> steps, List<FigureSource> sources, Message outcome) {
    return new Account(title, rule, steps, sources, List.of(), Optional.empty(), outcome);
  }

  /** The same without the reckoning of its parts, for a cell that tells of its own part before. */
  Account summed() {
    return parts.isEmpty()
        ? this
        : new Account(title, rule, List.of(), List.of(), parts, Optional.empty(), outcome);
  }

  /** The same account under another title. */
  Account titled(Message other) {
    return new Account(other, rule, steps, sources, parts, rounding, outcome);
  }
}
