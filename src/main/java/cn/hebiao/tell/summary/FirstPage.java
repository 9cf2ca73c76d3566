package cn.hebiao.tell.summary;

import java.util.List;

/**
 * The first page: what matters of everything below.
 *
 * @param states how many forms stand how
 * @param bands how many totals lie where
 * @param kinds the forms of each kind together
 * @param worst the forms with the lowest computed totals, lowest first
 * @param todos what has to be done next
 */
public record FirstPage(
    List<StateLine> states,
    List<BandLine> bands,
    List<KindLine> kinds,
    List<WorstLine> worst,
    List<TodoLine> todos) {
  public FirstPage {
    states = List.copyOf(states);
    bands = List.copyOf(bands);
    kinds = List.copyOf(kinds);
    worst = List.copyOf(worst);
    todos = List.copyOf(todos);
  }

  /** The lists that templates can show. */
  List<SummaryList<?>> lists() {
    return List.of(
        new SummaryList<>(StateLine.COLUMNS, LineSequence.of(states)),
        new SummaryList<>(BandLine.COLUMNS, LineSequence.of(bands)),
        new SummaryList<>(KindLine.COLUMNS, LineSequence.of(kinds)),
        new SummaryList<>(WorstLine.COLUMNS, LineSequence.of(worst)),
        new SummaryList<>(TodoLine.COLUMNS, LineSequence.of(todos)));
  }
}
