package cn.hebiao.app;

import cn.hebiao.author.example.EdgeRunner;
import cn.hebiao.author.example.ExampleResult;
import cn.hebiao.author.example.ExampleRunner;
import cn.hebiao.author.example.ThresholdSweep;
import cn.hebiao.author.lint.RulebookDoubt;
import cn.hebiao.author.lint.RulebookLint;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.reading.RulebookDraft;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks rulebooks through: what is wrong with them, and what their rules say. */
public final class RulebookAudit {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);
  private final ExampleRunner examples;
  private final EdgeRunner edges;
  private final RulebookLint scrutiny;
  private final Rulebook national;

  /**
   * @param engine evaluates the rules
   * @param national the rulebook that local ones are completed by
   */
  public RulebookAudit(FormulaEngine engine, Rulebook national) {
    this.examples = new ExampleRunner(engine);
    this.edges = new EdgeRunner(engine);
    this.scrutiny = new RulebookLint(national);
    this.national = national;
  }

  /**
   * A rulebook looked through.
   *
   * @param file the file's name
   * @param problems everything that cannot be read; examples were run only if nothing is
   * @param mistakes what can be read but cannot be meant so
   * @param remarks what may be meant so
   * @param examples what came of its worked examples
   * @param courses what its rules give around their thresholds
   * @param fault our own mistake with it, which is one of the problems too; empty otherwise
   */
  public record Audited(
      String file,
      List<Message> problems,
      List<Message> mistakes,
      List<Message> remarks,
      List<ExampleResult> examples,
      List<ThresholdSweep> courses,
      Optional<Fault> fault) {
    public Audited {
      problems = List.copyOf(problems);
      mistakes = List.copyOf(mistakes);
      remarks = List.copyOf(remarks);
      examples = List.copyOf(examples);
      courses = List.copyOf(courses);
    }

    /** One with which we made no mistake. */
    public Audited(
        String file,
        List<Message> problems,
        List<Message> mistakes,
        List<Message> remarks,
        List<ExampleResult> examples,
        List<ThresholdSweep> courses) {
      this(file, problems, mistakes, remarks, examples, courses, Optional.empty());
    }

    /** One with which we did, and of which nothing else can be said. */
    static Audited faulty(String file, Fault fault) {
      return new Audited(
          file,
          List.of(Message.of("process.faultOf", "file", file, "reference", fault.reference())),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.of(fault));
    }

    /** The examples that do not come out as expected. */
    public List<ExampleResult> failures() {
      return examples.stream().filter(result -> !result.agrees()).toList();
    }

    /** Whether it can be used and its examples come out. */
    public boolean sound() {
      return problems.isEmpty() && failures().isEmpty();
    }

    /** Whether it is written as it must be; remarks do not count. */
    public boolean well() {
      return problems.isEmpty() && mistakes.isEmpty();
    }
  }

  /** Looks rulebooks through that are used together. */
  public List<Audited> audit(List<Book> books) {
    List<Audited> audited = new ArrayList<>();
    Map<String, RulebookDraft> earlier = new LinkedHashMap<>();
    for (Book book : books) {
      try {
        RulebookDraft draft = reader.draft(book);
        audited.add(audit(book, draft, earlier));
        earlier.put(book.fileName(), draft);
      } catch (RuntimeException | StackOverflowError thrown) {
        audited.add(Audited.faulty(book.fileName(), Fault.of(thrown)));
      }
    }
    return audited;
  }

  private Audited audit(Book book, RulebookDraft draft, Map<String, RulebookDraft> earlier) {
    List<RulebookDoubt> doubts = new ArrayList<>(scrutiny.look(draft));
    doubts.addAll(scrutiny.beside(draft, earlier));
    Rulebook own = draft.rulebook();
    Rulebook used = own.scope().national() ? own : own.over(national);
    boolean usable = draft.problems().isEmpty();
    return new Audited(
        book.fileName(),
        draft.problems().stream().map(p -> RulebookSetLoader.placed(book, p)).toList(),
        messages(book, doubts, true),
        messages(book, doubts, false),
        usable ? examples.run(used) : List.of(),
        usable ? edges.run(own) : List.of());
  }

  private static List<Message> messages(Book book, List<RulebookDoubt> doubts, boolean wrong) {
    return doubts.stream()
        .filter(doubt -> doubt.wrong() == wrong)
        .map(doubt -> RulebookSetLoader.placed(book, doubt.problem()))
        .toList();
  }
}
