package cn.hebiao.app;

import cn.hebiao.judge.check.BookChecks;
import cn.hebiao.judge.check.CrossCheckRunner;
import cn.hebiao.judge.check.ExcerptCheck;
import cn.hebiao.judge.check.FindingSettings;
import cn.hebiao.judge.check.FormChecks;
import cn.hebiao.judge.check.FormulaCheck;
import cn.hebiao.judge.check.RequiredItems;
import cn.hebiao.judge.check.ShownInTables;
import cn.hebiao.judge.check.ShownOrStored;
import cn.hebiao.judge.check.UndecidedScores;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.result.Datum;
import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.fact.BookLabels;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.tell.explain.EvaluatedCheck;
import cn.hebiao.tell.explain.Explainer;
import cn.hebiao.tell.explain.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** From a workbook to its result: recognise, look figures up, score, check. */
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
  record Study(Checked checked, List<Subject> subjects) {}

  /** Checks a workbook; never fails for what stands in it. */
  public Checked check(Book book, String file) {
    return study(book, file).checked();
  }

  /** What explains cells of workbooks that were studied. */
  Explainer explainer() {
    return new Explainer();
  }

  /** Checks a workbook and keeps the figures it was checked by. */
  Study study(Book book, String file) {
    Recognition recognition = recogniser.recognise(book);
    List<Form> forms = recognition.forms();
    if (forms.stream().noneMatch(form -> form.kind() != FormKind.OTHER)) {
      return new Study(
          new Checked(
              file,
              Outcome.UNRECOGNISED,
              Optional.of(Message.of("file.unrecognised", "file", file)),
              forms.stream().map(FormScorer::unscored).toList(),
              recognition.findings(),
              List.of()),
          List.of());
    }
    BookLabels texts = new BookLabels();
    UnsettledSheets unsettled = UnsettledSheets.of(recognition.findings());
    Said said = new Said(unsettled);
    List<Scorecard> cards = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    Map<String, Rulebook> used = new LinkedHashMap<>();
    for (Form form : forms) {
      if (!form.kind().scored()) {
        cards.add(FormScorer.unscored(form));
        continue;
      }
      Rulebook rulebook = rulebook(form, book);
      RulesAtWork rules = atWork(rulebook);
      Facts facts = facts(rulebook, book, forms, Optional.of(form), texts);
      Scorecard card = form(form, rules, facts, recognition.findings(), said);
      List<EvaluatedCheck> evaluated =
          cross(rules, facts, form.kind(), form.heading().year(), said);
      cards.add(card);
      said.add(
          rules.settings(),
          new ShownOrStored(
                  other ->
                      rules
                          .scorer()
                          .score(other, facts(rulebook, book, forms, Optional.of(other), texts)),
                  other -> rules.checks().run(other).findings())
              .check(card));
      used.putIfAbsent(rulebook.name(), rulebook);
      subjects.add(
          new Subject(
              rulebook, facts, form.kind(), Optional.of(card), form.heading().year(), evaluated));
    }
    if (used.isEmpty()) {
      local(forms, book).ifPresent(rulebook -> used.put(rulebook.name(), rulebook));
    }
    for (Rulebook rulebook : used.values()) {
      Facts facts = facts(rulebook, book, forms, Optional.empty(), texts);
      Optional<Integer> year = year(forms, Optional.empty());
      List<EvaluatedCheck> evaluated = cross(atWork(rulebook), facts, FormKind.OTHER, year, said);
      subjects.add(new Subject(rulebook, facts, FormKind.OTHER, Optional.empty(), year, evaluated));
    }
    FindingSettings settings =
        atWork(used.values().stream().findFirst().orElse(rulebookSet.national())).settings();
    said.add(settings, recognition.findings());
    said.add(settings, ExcerptCheck.check(cards).stream().filter(unsettled::independent).toList());
    said.add(settings, FormulaCheck.check(book));
    FormChecks.Ran sheets = BookChecks.run(book, cards, said.findings, rulebookSet.national());
    said.add(settings, sheets.findings());
    said.open.addAll(sheets.open());
    said.add(settings, FormulaCheck.unstable(book, forms));
    List<Datum> data = data(used.values(), subjects, forms);
    said.add(
        settings,
        new ShownInTables(other -> outcome(other, forms, subjects, texts.another()))
            .check(book, data.stream().map(Datum::cell).toList()));
    List<Finding> sorted = sorted(said.findings, book);
    return new Study(
        new Checked(
            file,
            sorted.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS,
            Optional.empty(),
            cards,
            sorted,
            said.open.stream().distinct().toList(),
            said.fillings,
            data),
        subjects);
  }

  /**
   * The points of all rows and what the cross-checks find, with the figures of another workbook.
   */
  private Set<String> outcome(
      Book book, List<Form> forms, List<Subject> subjects, BookLabels texts) {
    Set<String> outcome = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      Optional<Form> form = subject.card().map(Scorecard::form);
      RulesAtWork rules = atWork(subject.rulebook());
      Facts facts = facts(subject.rulebook(), book, forms, form, texts);
      form.map(f -> rules.scorer().score(f, facts).rows()).stream()
          .flatMap(List::stream)
          .forEach(row -> outcome.add(row.row().nameCell().ref() + " " + row.computed()));
      subject.checks().stream()
          .flatMap(
              check -> rules.crossChecks().run(check, facts, subject.year()).findings().stream())
          .forEach(f -> outcome.add(f.rule() + " " + f.sheet() + " " + f.cell()));
    }
    return outcome;
  }

  /** The basic data by each rulebook in use. */
  private static List<Datum> data(
      Collection<Rulebook> used, List<Subject> subjects, List<Form> forms) {
    return used.stream()
        .flatMap(
            rulebook ->
                subjects.stream().filter(s -> s.rulebook().name().equals(rulebook.name())).limit(1))
        .flatMap(subject -> Datum.of(subject.facts(), forms).stream())
        .toList();
  }

  /** What has been found so far. */
  private static final class Said {
    private final UnsettledSheets unsettled;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Unevaluated> open = new ArrayList<>();
    private final List<DerivedBlank> fillings = new ArrayList<>();

    Said(UnsettledSheets unsettled) {
      this.unsettled = unsettled;
    }

    void add(FindingSettings settings, List<Finding> found) {
      findings.addAll(settings.apply(found));
    }
  }

  private Scorecard form(
      Form form, RulesAtWork rules, Facts facts, List<Finding> layout, Said said) {
    Scorecard card = rules.scorer().score(form, facts);
    Consequences consequences = Consequences.of(form, layout);
    FormChecks.Ran ran = rules.checks().run(card);
    said.add(rules.settings(), ran.findings().stream().filter(consequences::independent).toList());
    said.open.addAll(UndecidedScores.of(card, rules.rulebook(), facts, engine));
    said.open.addAll(ran.open());
    if (ran.findings().stream().noneMatch(f -> f.code() == FindingCode.FORM_NOT_FILLED)) {
      FormChecks.Ran items = RequiredItems.check(rules.rulebook(), facts);
      said.add(rules.settings(), items.findings());
      said.open.addAll(items.open());
    }
    return card;
  }

  private RulesAtWork atWork(Rulebook rulebook) {
    return atWork.computeIfAbsent(rulebook.name(), name -> RulesAtWork.of(rulebook, engine));
  }

  private Rulebook rulebook(Form form, Book book) {
    Set<String> names =
        form.rows().stream().map(row -> LabelText.core(row.name())).collect(Collectors.toSet());
    return rulebookSet.choose(form.kind(), form.heading().year(), naming(form, book), names);
  }

  private Optional<Rulebook> local(List<Form> forms, Book book) {
    return forms.stream()
        .flatMap(
            form ->
                rulebookSet.named(form.kind(), form.heading().year(), naming(form, book)).stream())
        .findFirst();
  }

  private static List<String> naming(Form form, Book book) {
    return List.of(form.heading().agency().orElse(""), form.heading().title(), book.fileName());
  }

  private Facts facts(
      Rulebook rulebook, Book book, List<Form> forms, Optional<Form> form, BookLabels texts) {
    return new Facts(
        atWork(rulebook).items(), book, forms, form, year(forms, form), texts, messages);
  }

  private static Optional<Integer> year(List<Form> forms, Optional<Form> form) {
    return form.flatMap(f -> f.heading().year())
        .or(() -> forms.stream().flatMap(f -> f.heading().year().stream()).findFirst());
  }

  /** Checks for a kind of form run on each such form; checks for none run once per workbook. */
  private static List<EvaluatedCheck> cross(
      RulesAtWork rules, Facts facts, FormKind kind, Optional<Integer> year, Said said) {
    List<EvaluatedCheck> evaluated = new ArrayList<>();
    for (CrossCheck check : rules.rulebook().checks()) {
      boolean meant = check.kinds().isEmpty() ? !kind.scored() : check.kinds().contains(kind);
      if (meant && check.status() != Status.OFF) {
        CrossCheckRunner.Ran ran = rules.crossChecks().run(check, facts, year);
        evaluated.add(new EvaluatedCheck(check, ran));
        CrossCheckRunner.Ran settled = said.unsettled.settled(check, facts, ran);
        said.add(rules.settings(), settled.findings());
        said.open.addAll(settled.unevaluated());
        said.fillings.addAll(settled.fillings());
      }
    }
    return evaluated;
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
