package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The port by which lines are kept until the summary is written, in memory or outside. */
public interface LineStore extends AutoCloseable {
  /** Begins a list of lines of one kind. */
  <T extends Record> Growing<T> list(Class<T> kind);

  /** What the user is to be told about where the lines are kept; empty when all is well. */
  Optional<Message> problem();

  /** Forgets all lines; none can be read afterwards. */
  @Override
  void close();

  /**
   * A list that lines are added to.
   *
   * @param <T> the kind of line
   */
  interface Growing<T> {
    /** Adds a line at the end. */
    void add(T line);

    /** How many lines there are. */
    int size();

    /**
     * The lines so far; those added later are not among them.
     *
     * @throws UnreadableLines while going through them, if they cannot be read back
     */
    LineSequence<T> lines();
  }

  /** Keeps all lines in memory; for few workbooks. */
  static LineStore inMemory() {
    return new LineStore() {
      @Override
      public <T extends Record> Growing<T> list(Class<T> kind) {
        return new LinesInMemory<>(new ArrayList<>());
      }

      @Override
      public Optional<Message> problem() {
        return Optional.empty();
      }

      @Override
      public void close() {
        // Nothing is held but memory.
      }
    };
  }

  /** Lines in memory. */
  record LinesInMemory<T>(List<T> all) implements Growing<T> {
    @Override
    public void add(T line) {
      all.add(line);
    }

    @Override
    public int size() {
      return all.size();
    }

    @Override
    public LineSequence<T> lines() {
      return LineSequence.of(all);
    }
  }
}
