package cn.hebiao.app;

import cn.hebiao.core.example.ExampleResult;
import cn.hebiao.core.example.ExampleRunner;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.reading.Reading;
import cn.hebiao.core.rulebook.reading.RulebookReader;
import java.util.List;
import java.util.Optional;

/** Looks a rulebook through: what is wrong with it, and whether its worked examples come out. */
public final class RulebookAudit {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);
  private final ExampleRunner runner;
  private final Rulebook national;

  /**
   * @param engine evaluates the rules
   * @param national the rulebook that local ones are completed by
   */
  public RulebookAudit(FormulaEngine engine, Rulebook national) {
    this.runner = new ExampleRunner(engine);
    this.national = national;
  }

  /**
   * A rulebook looked through.
   *
   * @param file the file's name
   * @param problems everything that is wrong with it; the examples were run only if nothing is
   * @param examples what came of its worked examples
   */
  public record Audited(String file, List<Message> problems, List<ExampleResult> examples) {
    public Audited {
      problems = List.copyOf(problems);
      examples = List.copyOf(examples);
    }

    /** The examples that do not come out as expected. */
    public List<ExampleResult> failures() {
      return examples.stream().filter(result -> !result.agrees()).toList();
    }

    /** Whether nothing is wrong with it. */
    public boolean sound() {
      return problems.isEmpty() && failures().isEmpty();
    }
  }

  /** Looks one rulebook through. */
  public Audited audit(Book book) {
    Reading reading = reader.read(book);
    Optional<Rulebook> rulebook =
        reading.rulebook().map(own -> own.scope().national() ? own : own.over(national));
    return new Audited(
        book.fileName(),
        ShelfLoader.problems(book, reading),
        rulebook.map(runner::run).orElse(List.of()));
  }
}
