package cn.hebiao.app;

import cn.hebiao.core.check.CrossCheckRunner;
import cn.hebiao.core.check.ExcerptCheck;
import cn.hebiao.core.check.FormChecks;
import cn.hebiao.core.check.FormulaCheck;
import cn.hebiao.core.diagnose.Diagnoser;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.finding.Unevaluated;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.FormRecogniser;
import cn.hebiao.core.form.FormRecogniser.Recognition;
import cn.hebiao.core.form.LabelCache;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.result.Checked.Outcome;
import cn.hebiao.core.result.Filling;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.FormKind;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Shelf;
import cn.hebiao.core.score.Basis;
import cn.hebiao.core.score.FormScorer;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From a workbook to its result: recognise, look figures up, score, check. */
public final class BookChecker {
  private final Shelf shelf;
  private final FormulaEngine engine;
  private final Messages messages;
  private final FormRecogniser recogniser;
  private final Diagnoser diagnoser = new Diagnoser();

  public BookChecker(Shelf shelf, FormulaEngine engine, Messages messages) {
    this.shelf = shelf;
    this.engine = engine;
    this.messages = messages;
    this.recogniser = new FormRecogniser(shelf.labels());
  }

  /** Checks a workbook; never fails for what stands in it. */
  public Checked check(Book book, String file) {
    Recognition recognition = recogniser.recognise(book);
    List<Form> forms = recognition.forms();
    if (forms.stream().noneMatch(form -> form.kind() != FormKind.OTHER)) {
      return new Checked(
          file,
          Outcome.UNRECOGNISED,
          Optional.of(Message.of("file.unrecognised", "file", file)),
          forms.stream().map(FormScorer::unscored).toList(),
          recognition.findings(),
          List.of());
    }
    LabelCache labels = new LabelCache();
    List<Finding> findings = new ArrayList<>(recognition.findings());
    List<Unevaluated> open = new ArrayList<>();
    List<Filling> fillings = new ArrayList<>();
    List<Scorecard> cards = new ArrayList<>();
    Map<String, Rulebook> used = new LinkedHashMap<>();
    for (Form form : forms) {
      if (!form.kind().scored()) {
        cards.add(FormScorer.unscored(form));
        continue;
      }
      Rulebook rulebook = rulebook(form, book);
      used.putIfAbsent(rulebook.name(), rulebook);
      Facts facts = facts(rulebook, book, forms, Optional.of(form), labels);
      Scorecard card = new FormScorer(rulebook, engine, messages).score(form, facts);
      cards.add(card);
      Consequences consequences = Consequences.of(form, recognition.findings());
      new FormChecks(rulebook, diagnoser)
          .check(card).stream().filter(consequences::independent).forEach(findings::add);
      open.addAll(undecided(card));
      cross(rulebook, facts, form.kind(), year(forms, Optional.of(form)), findings, open, fillings);
    }
    if (used.isEmpty()) {
      local(forms, book).ifPresent(rulebook -> used.put(rulebook.name(), rulebook));
    }
    used.values()
        .forEach(
            rulebook ->
                cross(
                    rulebook,
                    facts(rulebook, book, forms, Optional.empty(), labels),
                    FormKind.OTHER,
                    year(forms, Optional.empty()),
                    findings,
                    open,
                    fillings));
    findings.addAll(ExcerptCheck.check(cards));
    findings.addAll(FormulaCheck.check(book));
    List<Finding> sorted = sorted(findings, book);
    return new Checked(
        file,
        sorted.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS,
        Optional.empty(),
        cards,
        sorted,
        open,
        fillings);
  }

  private Rulebook rulebook(Form form, Book book) {
    Set<String> names =
        form.rows().stream().map(row -> LabelText.core(row.name())).collect(Collectors.toSet());
    return shelf.choose(form.kind(), form.heading().year(), naming(form, book), names);
  }

  private Optional<Rulebook> local(List<Form> forms, Book book) {
    return forms.stream()
        .flatMap(
            form -> shelf.named(form.kind(), form.heading().year(), naming(form, book)).stream())
        .findFirst();
  }

  private static List<String> naming(Form form, Book book) {
    return List.of(form.heading().agency().orElse(""), form.heading().title(), book.fileName());
  }

  private Facts facts(
      Rulebook rulebook, Book book, List<Form> forms, Optional<Form> form, LabelCache labels) {
    return new Facts(rulebook, book, forms, form, year(forms, form), labels, messages);
  }

  private static Optional<Integer> year(List<Form> forms, Optional<Form> form) {
    return form.flatMap(f -> f.heading().year())
        .or(() -> forms.stream().flatMap(f -> f.heading().year().stream()).findFirst());
  }

  /** Checks for a kind of form run on each such form; checks for none run once per workbook. */
  private void cross(
      Rulebook rulebook,
      Facts facts,
      FormKind kind,
      Optional<Integer> year,
      List<Finding> findings,
      List<Unevaluated> open,
      List<Filling> fillings) {
    CrossCheckRunner runner = new CrossCheckRunner(engine, diagnoser);
    for (CrossCheck check : rulebook.checks()) {
      boolean meant = check.kinds().isEmpty() ? !kind.scored() : check.kinds().contains(kind);
      if (meant && check.covers(year)) {
        CrossCheckRunner.Ran ran = runner.run(check, facts);
        findings.addAll(ran.findings());
        open.addAll(ran.unevaluated());
        fillings.addAll(ran.fillings());
      }
    }
  }

  /** Rows that no rule could decide, with the reason. */
  private static List<Unevaluated> undecided(Scorecard card) {
    List<Unevaluated> open = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      if (row.basis() != Basis.RULE && !row.row().unused()) {
        open.add(
            new Unevaluated(
                row.row().name(),
                row.row().nameCell().sheet(),
                Optional.of(row.row().nameCell().ref()),
                row.explanation()));
      }
    }
    return open;
  }

  private static List<Finding> sorted(List<Finding> findings, Book book) {
    Map<String, Integer> order = new HashMap<>();
    for (Sheet sheet : book.sheets()) {
      order.putIfAbsent(sheet.name(), order.size());
    }
    return findings.stream()
        .distinct()
        .sorted(
            Comparator.<Finding>comparingInt(f -> order.getOrDefault(f.sheet(), -1))
                .thenComparing(f -> f.cell().orElse(new CellRef(0, 0)))
                .thenComparing(f -> f.severity().ordinal())
                .thenComparing(f -> f.code().ordinal()))
        .toList();
  }
}
