package cn.hebiao.model.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions that recur from form to form and from workbook to workbook and whose answer
 * never changes. So many are kept and no more: what a stranger sends does not fill the memory. May
 * be shared by threads.
 *
 * @param <Q> a question, equal to another where the answer is the same
 * @param <A> an answer that cannot change
 */
public final class RecurringAnswers<Q, A> {
  private final Map<Q, A> known = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most how many answers are kept
   */
  public RecurringAnswers(int most) {
    this.most = most;
  }

  /** The answer, found anew where it is not known; finding it may ask this again. */
  public A of(Q question, Function<Q, A> finding) {
    A answer = known.get(question);
    if (answer == null) {
      answer = finding.apply(question);
      if (known.size() < most) {
        known.put(question, answer);
      }
    }
    return answer;
  }
}
