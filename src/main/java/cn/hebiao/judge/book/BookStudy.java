package cn.hebiao.judge.book;

import cn.hebiao.judge.book.BookChecker.Study;
import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.Check.CheckResult;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.judge.check.FindingSettings;
import cn.hebiao.judge.check.Trial;
import cn.hebiao.judge.check.UnsettledSheets;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.result.Datum;
import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FormScorer;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.BookLabels;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.FormRecogniser.Recognition;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One workbook on its way to its result. */
final class BookStudy {
  private final BookChecker checker;
  private final Book book;
  private final Recognition recognition;
  private final List<Form> forms;
  private final BookLabels texts = new BookLabels();
  private final UnsettledSheets unsettled;
  private final Map<String, RulesAtWork> used = new LinkedHashMap<>();
  private final List<Scorecard> cards = new ArrayList<>();
  private final Map<Integer, CarriedDoubt> scored = new LinkedHashMap<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Unevaluated> open = new ArrayList<>();
  private final List<DerivedBlank> fillings = new ArrayList<>();

  BookStudy(BookChecker checker, Book book, Recognition recognition) {
    this.checker = checker;
    this.book = book;
    this.recognition = recognition;
    this.forms = recognition.forms();
    this.unsettled = UnsettledSheets.of(recognition.absent());
  }

  /** Scores and checks every form, then the workbook under each rulebook, then all its sheets. */
  Study of(String file) {
    for (Form form : forms) {
      if (form.kind().scored()) {
        scored(form, checker.rules(form, book));
      } else {
        cards.add(FormScorer.unscored(form));
      }
    }
    if (used.isEmpty()) {
      checker.rules(forms, book).ifPresent(rules -> used.put(rules.rulebook().name(), rules));
    }
    used.values().forEach(this::whole);
    RulesAtWork first = used.values().stream().findFirst().orElseGet(checker::national);
    findings.addAll(first.settings().apply(recognition.findings()));
    List<Datum> data = data();
    sheets(first.settings(), data.stream().map(Datum::cell).toList());
    carryDoubts();
    List<Finding> sorted = sorted();
    return new Study(
        new Checked(
            file,
            sorted.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS,
            Optional.empty(),
            cards,
            sorted,
            open.stream().distinct().toList(),
            fillings,
            data),
        subjects);
  }

  private void scored(Form form, RulesAtWork rules) {
    used.putIfAbsent(rules.rulebook().name(), rules);
    Facts facts = facts(book, rules, Optional.of(form), texts);
    FormScorer.ScoredForm first = rules.scorer().scored(form, facts);
    Scorecard card = first.card();
    cards.add(card);
    CheckContext context = rules.context(facts, unsettled);
    int place = cards.size() - 1;
    Trial trial =
        new FormTrial(card, rules, context, other -> facts(book, rules, Optional.of(other), texts));
    CheckResult result = Check.all(Checks.FORM, card, context.trying(trial));
    List<Finding> found = rules.settings().apply(result.findings());
    scored.put(
        place, new CarriedDoubt(form, card, first.asked(), rules, context, result.findings()));
    Told told = Told.of(card, context, recognition.absent(), found);
    say(rules.settings(), FollowUp.without(found, told), result);
    subject(
        new Subject(rules.rulebook(), facts, form.kind(), Optional.of(card), form.heading().year()),
        context,
        rules,
        ruled -> {
          List<Finding> all = new ArrayList<>(found);
          all.addAll(ruled);
          return FollowUp.without(ruled, Told.of(card, context, recognition.absent(), all));
        });
  }

  private void whole(RulesAtWork rules) {
    Facts facts = facts(book, rules, Optional.empty(), texts);
    facts.leaveOut(cell -> cards.stream().anyMatch(card -> card.isDoubtful(cell)));
    subject(
        new Subject(
            rules.rulebook(), facts, FormKind.OTHER, Optional.empty(), year(Optional.empty())),
        rules.context(facts, unsettled),
        rules,
        UnaryOperator.identity());
  }

  private void subject(
      Subject subject,
      CheckContext context,
      RulesAtWork rules,
      UnaryOperator<List<Finding>> withoutFollowers) {
    CheckResult result = Check.all(Checks.RULES, subject, context);
    subjects.add(subject.with(result.evaluated()));
    say(rules.settings(), withoutFollowers.apply(result.findings()), result);
  }

  private void sheets(FindingSettings settings, List<SheetCell> figures) {
    RulesAtWork national = checker.national();
    CheckContext context =
        national.context(facts(book, national, Optional.empty(), texts), unsettled);
    Trial trial = new BookTrial(book, subjects, used, this::figures);
    CheckResult result =
        Check.all(Checks.BOOK, new CheckedBook(book, cards, figures), context.trying(trial));
    List<Finding> all = new ArrayList<>(findings);
    List<Finding> found = settings.apply(result.findings());
    all.addAll(found);
    findings.addAll(FollowUp.without(found, Told.of(context, all)));
    List<Finding> once =
        new CrossCheckFaults(subjects, used, cards).toldOnce(List.copyOf(findings));
    findings.clear();
    findings.addAll(
        FollowUp.without(
            List.of(FollowUp.OLD_VALUE, FollowUp.HELD_AGAINST_WRONG),
            once,
            Told.of(context, once)));
    open.addAll(result.open());
  }

  private void carryDoubts() {
    scored.forEach(
        (place, form) ->
            form.over(
                    List.copyOf(findings),
                    () -> facts(book, form.rules(), Optional.of(form.read()), texts),
                    recognition.absent())
                .ifPresent(
                    carried -> {
                      cards.set(place, carried.card());
                      subjects.replaceAll(subject -> subject.with(form.card(), carried.card()));
                      findings.removeAll(carried.dropped());
                      findings.addAll(carried.added());
                      open.removeIf(
                          line ->
                              carried.settled().contains(line) && !carried.open().contains(line));
                      open.addAll(carried.open());
                    }));
  }

  private void say(FindingSettings settings, List<Finding> told, CheckResult result) {
    findings.addAll(settings.apply(told));
    open.addAll(result.open());
    fillings.addAll(result.fillings());
  }

  /** The basic data by each rulebook in use. */
  private List<Datum> data() {
    return used.keySet().stream()
        .flatMap(name -> subjects.stream().filter(s -> s.rulebook().name().equals(name)).limit(1))
        .flatMap(subject -> Datum.of(subject.facts(), forms).stream())
        .toList();
  }

  /** The figures of other workbooks' subjects. */
  private Function<Subject, Facts> figures(Book other) {
    BookLabels labels = texts.another();
    return subject ->
        facts(
            other,
            used.get(subject.rulebook().name()),
            subject.card().map(Scorecard::form),
            labels);
  }

  private Facts facts(Book other, RulesAtWork rules, Optional<Form> form, BookLabels labels) {
    return new Facts(rules.items(), other, forms, form, year(form), labels, checker.messages());
  }

  private Optional<Integer> year(Optional<Form> form) {
    return form.flatMap(f -> f.heading().year())
        .or(() -> forms.stream().flatMap(f -> f.heading().year().stream()).findFirst());
  }

  private List<Finding> sorted() {
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
                .thenComparing(f -> Checks.order(f.code())))
        .toList();
  }
}
