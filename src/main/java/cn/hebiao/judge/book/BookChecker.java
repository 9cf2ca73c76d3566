package cn.hebiao.judge.book;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import cn.hebiao.read.form.Heading;
import cn.hebiao.read.form.IssuedBook;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * From a workbook to its result: recognise, look figures up, score, check. May be shared by
 * threads.
 */
public final class BookChecker {
  private final RulebookSet rulebookSet;
  private final FormulaEngine engine;
  private final Messages messages;
  private final FormRecogniser recogniser;
  private final Map<String, RulesAtWork> atWork = new ConcurrentHashMap<>();

  public BookChecker(RulebookSet rulebookSet, FormulaEngine engine, Messages messages) {
    this.rulebookSet = rulebookSet;
    this.engine = engine;
    this.messages = messages;
    this.recogniser = new FormRecogniser(rulebookSet.labels());
  }

  /**
   * A result together with what was looked at on the way.
   *
   * @param checked the result
   * @param subjects the scored forms, then the workbook as a whole under each rulebook
   */
  public record Study(Checked checked, List<Subject> subjects) {}

  /** Checks a workbook; never fails for what stands in it. */
  public Checked check(Book book, String file) {
    return study(book, file).checked();
  }

  /** Checks a workbook and keeps the figures it was checked by. */
  public Study study(Book given, String file) {
    Optional<Message> ours = OwnWorkbooks.of(given, file, messages);
    if (ours.isPresent()) {
      return new Study(unrecognised(file, ours.get(), List.of(), List.of()), List.of());
    }
    Book book = IssuedBook.calculated(given);
    Recognition recognition = recogniser.recognise(book);
    List<Form> forms = recognition.forms();
    return forms.stream().allMatch(form -> form.kind() == FormKind.OTHER)
        ? new Study(
            unrecognised(
                file,
                Message.of("file.unrecognised", "file", file),
                recognition.forms(),
                recognition.findings()),
            List.of())
        : new BookStudy(this, book.inSight(), recognition).of(file);
  }

  private static Checked unrecognised(
      String file, Message why, List<Form> forms, List<Finding> findings) {
    return new Checked(
        file,
        Outcome.UNRECOGNISED,
        Optional.of(why),
        forms.stream().map(FormScorer::unscored).toList(),
        findings,
        List.of());
  }

  Messages messages() {
    return messages;
  }

  /** The rules of a scored form. */
  RulesAtWork rules(Form form, Book book) {
    Set<String> names =
        form.rows().stream().map(row -> LabelText.core(row.name())).collect(Collectors.toSet());
    return rules(rulebookSet.choose(form.kind(), form.heading().year(), naming(form, book), names));
  }

  /** The rules that a workbook without a scored form names; empty where it names none. */
  Optional<RulesAtWork> rules(List<Form> forms, Book book) {
    return forms.stream()
        .flatMap(
            form ->
                rulebookSet.named(form.kind(), form.heading().year(), naming(form, book)).stream())
        .findFirst()
        .map(this::rules);
  }

  /** The rules that hold everywhere. */
  RulesAtWork national() {
    return rules(rulebookSet.national());
  }

  private RulesAtWork rules(Rulebook rulebook) {
    return atWork.computeIfAbsent(rulebook.name(), name -> RulesAtWork.of(rulebook, engine));
  }

  private static List<String> naming(Form form, Book book) {
    Heading heading = form.heading();
    return List.of(
        heading.agency().orElse(""),
        heading.department().orElse(""),
        heading.title(),
        book.fileName());
  }
}
