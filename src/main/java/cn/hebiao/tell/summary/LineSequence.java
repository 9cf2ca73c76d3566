package cn.hebiao.tell.summary;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lines of the summary in their order. They can be gone through as often as needed, but need not be
 * in memory.
 *
 * @param <T> the kind of line
 */
public interface LineSequence<T> extends Iterable<T> {
  /** How many there are. */
  int size();

  /** Lines that are in memory anyway. */
  static <T> LineSequence<T> of(List<T> lines) {
    List<T> fixed = List.copyOf(lines);
    return of(fixed.size(), fixed);
  }

  /** So many lines from any source that gives them anew each time. */
  static <T> LineSequence<T> of(int size, Iterable<T> source) {
    return new LineSequence<>() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Iterator<T> iterator() {
        return source.iterator();
      }
    };
  }

  /** The lines one after the other. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** All lines at once; for few only. */
  default List<T> toList() {
    return stream().toList();
  }
}
