package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.FormBuilder.Built;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the projects of one table apart whose names stand in a column of it. */
final class ProjectParts {
  private final Sheet sheet;
  private final LabelBook labels;
  private final Built built;

  ProjectParts(Sheet sheet, LabelBook labels, Built built) {
    this.sheet = sheet;
    this.labels = labels;
    this.built = built;
  }

  /** A form for each project; the form itself where its table names none. */
  List<Built> all() {
    Form form = built.form();
    Optional<Integer> projects = column(Role.PROJECT);
    List<Integer> starts = projects.map(this::starts).orElse(List.of());
    if (starts.isEmpty() || starts.get(0) != 0) {
      return List.of(built);
    }
    List<Built> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : form.rows().size();
      Form part = part(from, to, projects.get(), starts.size() == 1);
      parts.add(new Built(part, built.header(), true, built.assumed(), built.doubts()));
    }
    return parts;
  }

  private Optional<Integer> column(Role role) {
    return built.header().unknown().entrySet().stream()
        .filter(label -> labels.is(label.getValue(), role))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The first indicators of the projects, by their place among all. */
  private List<Integer> starts(int column) {
    List<Integer> starts = new ArrayList<>();
    Optional<CellRef> last = Optional.empty();
    String name = "";
    for (int i = 0; i < built.form().rows().size(); i++) {
      CellRef place = new CellRef(row(i), column);
      CellRef first = sheet.extent(place).first();
      String words = LabelText.normalise(sheet.at(first).words());
      boolean another = !words.isEmpty() && !words.equals(name);
      if (another && !last.equals(Optional.of(first))) {
        starts.add(i);
        last = Optional.of(first);
        name = words;
      }
    }
    return starts;
  }

  private int row(int indicator) {
    return built.form().rows().get(indicator).nameCell().ref().row();
  }

  private Form part(int from, int to, int projects, boolean sole) {
    Form form = built.form();
    Heading above = form.heading();
    Optional<SheetCell> agency =
        column(Role.IMPLEMENTER)
            .or(() -> column(Role.AGENCY))
            .map(column -> cell(from, column))
            .filter(cell -> !cell.isBlank());
    Heading heading =
        new Heading(
            above.title(),
            agency.or(above::agencyCell),
            agency.map(cell -> cell.words().strip()).or(above::agency),
            above.department(),
            Optional.of(cell(from, projects).words().strip()),
            above.year(),
            above.blanks().stream()
                .filter(blank -> blank.role() != Role.PROJECT)
                .filter(blank -> blank.role() != Role.AGENCY || agency.isEmpty())
                .toList());
    CellRange range = form.range();
    int top = from == 0 ? range.first().row() : row(from);
    int bottom = sole ? range.last().row() : row(to - 1);
    return new Form(
        FormKind.PROJECT,
        form.sheet(),
        CellRange.of(
            top,
            from == 0
                ? range.first().column()
                : FormExtent.rows(sheet, top, bottom).first().column(),
            bottom,
            range.last().column()),
        heading,
        form.columns(),
        form.headerRow(),
        form.rows().subList(from, to),
        sole ? form.funds().or(() -> funds(from)) : funds(from),
        sole ? form.declared() : declared(from, to),
        form.skipped(),
        form.unread());
  }

  /** What columns of the table say of the money of a project. */
  private Optional<FundBlock> funds(int first) {
    return FundsInColumns.of(sheet, labels, built.header(), row(first));
  }

  private SheetCell cell(int indicator, int column) {
    return new SheetCell(sheet.name(), sheet.showing(new CellRef(row(indicator), column)));
  }

  private Declared declared(int from, int to) {
    List<Declared.DeclaredSection> sections =
        built.form().declared().sections().stream()
            .filter(section -> section.above() >= from && section.above() < to)
            .map(section -> section.after(-from))
            .toList();
    PointEntries total =
        built.form().declared().subtotals().stream()
            .filter(subtotal -> subtotal.above() == to)
            .map(Declared.Subtotal::points)
            .reduce((first, second) -> second)
            .orElse(PointEntries.NONE);
    return new Declared(total, Optional.empty(), sections, List.of());
  }
}
