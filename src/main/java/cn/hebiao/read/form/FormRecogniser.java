package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.FormBuilder.Built;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Recognises all forms of a workbook by their labels. */
public final class FormRecogniser {
  private final Labels spellings;
  private final LabelBook labels;

  public FormRecogniser(Labels spellings) {
    this.spellings = spellings;
    this.labels = new LabelBook(spellings);
  }

  /**
   * The forms of a workbook.
   *
   * @param forms in the order of the workbook
   * @param findings what is to be said about their layout
   * @param absent the labels that were not found
   */
  public record Recognition(List<Form> forms, List<Finding> findings, List<AbsentLabel> absent) {
    public Recognition {
      forms = List.copyOf(forms);
      findings = List.copyOf(findings);
      absent = List.copyOf(absent);
    }
  }

  /** What has been noted so far. */
  private record Noted(List<Finding> findings, List<AbsentLabel> absent) {}

  /** Recognises the forms of every sheet, hidden ones too; those out of sight are only told. */
  public Recognition recognise(Book book) {
    List<Built> all = new ArrayList<>();
    Noted noted = new Noted(new ArrayList<>(), new ArrayList<>());
    for (Sheet sheet : book.sheets()) {
      if (sheet.outOfSight() && !sheet.cells().isEmpty()) {
        HiddenContent.of(sheet, List.of()).ifPresent(noted.findings()::add);
      } else if (!sheet.cells().isEmpty()) {
        List<Built> found = new ArrayList<>(read(sheet, book.fileName(), last(all), noted));
        underHead(all, found, sheet, noted);
        HiddenContent.of(sheet, found.stream().map(Built::form).toList())
            .ifPresent(noted.findings()::add);
        found.forEach(built -> add(all, built));
      }
    }
    return new Recognition(
        new Excerpts(labels, noted.absent()).mark(shared(all.stream().map(Built::form).toList())),
        noted.findings(),
        noted.absent());
  }

  /**
   * A table without a heading has that of the sheet before, where that is nothing but a heading.
   */
  private void underHead(List<Built> all, List<Built> found, Sheet sheet, Noted noted) {
    UnclearForm unclear = new UnclearForm(sheet, labels);
    last(all)
        .filter(head -> unclear.titled(head.form().heading().title()))
        .flatMap(head -> Continuation.underHead(head, found.get(0)))
        .ifPresent(
            whole -> {
              FormKind kind =
                  new FormBuilder(sheet, labels, "").kind(whole.form().heading(), whole.header());
              String above = all.remove(all.size() - 1).form().sheet();
              noted
                  .findings()
                  .removeIf(f -> f.code() == LayoutCodes.FORM_UNCLEAR && f.sheet().equals(above));
              found.set(0, whole.as(kind));
            });
  }

  /** A head over the first form only stands for the others too, unless they name different ones. */
  private static List<Form> shared(List<Form> forms) {
    Optional<String> agency = common(forms, Heading::agency);
    Optional<Integer> year = common(forms, Heading::year);
    return forms.stream().map(form -> form.of(agency, year)).toList();
  }

  private static <T> Optional<T> common(List<Form> forms, Function<Heading, Optional<T>> part) {
    List<T> stated =
        forms.stream().flatMap(form -> part.apply(form.heading()).stream()).distinct().toList();
    return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
  }

  private List<Built> read(Sheet sheet, String fileName, Optional<Built> before, Noted noted) {
    FormBuilder builder = new FormBuilder(sheet, labels, fileName);
    List<Header> headers = new HeaderFinder(sheet, labels, false).all();
    if (headers.isEmpty()) {
      Optional<Built> more = before.flatMap(b -> Continuation.headless(b, sheet, builder));
      if (more.isPresent()) {
        return List.of(more.get());
      }
      PlainSheet plainSheet = new PlainSheet(sheet, labels, fileName);
      Built plain = plainSheet.plain();
      UnclearForm unclear = new UnclearForm(sheet, labels);
      if (plain.form().kind() == FormKind.OTHER && unclear.titled(plain.form().heading().title())) {
        headers = new HeaderFinder(sheet, labels, true).all();
      }
      if (headers.isEmpty()) {
        unclear.finding(plain.form()).ifPresent(noted.findings()::add);
        return List.of(unclear.titled(plain.form().heading().title()) ? plainSheet.head() : plain);
      }
    }
    List<Sheet> parts = SideBySide.parts(sheet, headers);
    if (parts.size() > 1) {
      List<Built> left = read(parts.get(0), fileName, before, noted);
      List<Built> beside = new ArrayList<>(left);
      read(parts.get(1), fileName, Optional.empty(), noted)
          .forEach(built -> beside.add(left.isEmpty() ? built : built.under(left.get(0).form())));
      return beside;
    }
    List<Built> forms = new ArrayList<>();
    Optional<Built> basic =
        new PlainSheet(sheet, labels, fileName).basicData(headers.get(0).first());
    basic.ifPresent(forms::add);
    int from = basic.map(built -> built.form().range().last().row() + 1).orElse(0);
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      boolean more = i + 1 < headers.size();
      int limit =
          more ? builder.start(header, headers.get(i + 1)) : sheet.cells().lastKey().row() + 1;
      Built built = builder.build(header, from, limit, forms.isEmpty() ? before : last(forms));
      if (header.block()) {
        noted.findings().addAll(built.doubts());
      } else if (built.form().kind().scored()) {
        MissingLabels missing = new MissingLabels(built.form(), header, sheet, spellings, labels);
        noted.findings().addAll(missing.findings());
        noted.absent().addAll(missing.absent());
        noted.findings().addAll(built.doubts());
        Set<CellRef> told = new HashSet<>();
        for (Assumed assumed : built.assumed()) {
          if (told.add(assumed.place())) {
            noted.findings().add(assumed.finding(sheet.name(), spellings));
          }
          assumed.absent(sheet.name()).ifPresent(noted.absent()::add);
        }
        built = missing.has(Role.LEVEL3) ? built.withoutRows() : built;
      } else {
        new UnclearForm(sheet, labels).finding(built.form()).ifPresent(noted.findings()::add);
      }
      if (built.form().kind().scored() && !header.block()) {
        List<Built> projects = new ProjectParts(sheet, labels, built).all();
        forms.addAll(projects.subList(0, projects.size() - 1));
        built = projects.get(projects.size() - 1);
      }
      addPart(forms, built, builder);
      from = built.form().range().last().row() + 1;
    }
    return forms;
  }

  /** A block of scores belongs to the table above or below it. */
  private static void addPart(List<Built> forms, Built built, FormBuilder builder) {
    Optional<Built> whole =
        last(forms)
            .flatMap(
                before -> {
                  Header main = before.header().block() ? built.header() : before.header();
                  return Continuation.withBlock(
                      before, built, builder.kind(before.form().heading(), main));
                });
    whole.ifPresentOrElse(both -> forms.set(forms.size() - 1, both), () -> forms.add(built));
  }

  private static Optional<Built> last(List<Built> forms) {
    return forms.isEmpty() ? Optional.empty() : Optional.of(forms.get(forms.size() - 1));
  }

  private static void add(List<Built> forms, Built built) {
    Optional<Built> joined = last(forms).flatMap(before -> Continuation.join(before, built));
    joined.ifPresentOrElse(both -> forms.set(forms.size() - 1, both), () -> forms.add(built));
  }
}
