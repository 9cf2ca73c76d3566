package cn.hebiao.read.form;

import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;

/** Reads a sheet, or some rows of it, that has no table of indicators. */
final class PlainSheet {
  /** So many rows above the title of a form are a table, not its heading. */
  private static final int BASIC_ROWS = 6;

  /** How far below its title the heading of a sheet without a table may reach. */
  private static final int HEADING_ROWS = 5;

  private final Sheet sheet;
  private final LabelBook labels;
  private final HeadingReader headings;
  private final FundReader funds;
  private final String fileName;

  PlainSheet(Sheet sheet, LabelBook labels, String fileName) {
    this.sheet = sheet;
    this.labels = labels;
    this.headings = new HeadingReader(sheet, labels);
    this.funds = new FundReader(sheet, labels);
    this.fileName = fileName;
  }

  /** A table of basic data that stands under its own title above the title of a form. */
  Optional<FormBuilder.Built> basicData(int limit) {
    int top = sheet.cells().firstKey().row();
    Optional<Integer> title =
        headings
            .title(top, limit - 1)
            .filter(cell -> !labels.mentions(cell.words(), Role.BASIC_TITLE))
            .map(cell -> cell.ref().row())
            .filter(row -> row > top && Rows.used(sheet, top, row - 1).length >= BASIC_ROWS);
    return title
        .filter(
            row ->
                headings
                    .title(top, row - 1)
                    .filter(cell -> labels.mentions(cell.words(), Role.BASIC_TITLE))
                    .isPresent())
        .map(row -> plain(top, row - 1));
  }

  /** A sheet without an indicator table. */
  FormBuilder.Built plain() {
    return plain(sheet.cells().firstKey().row(), sheet.cells().lastKey().row());
  }

  /** A sheet with the title of a form and no table, with its funds: the head of a form. */
  FormBuilder.Built head() {
    int top = sheet.cells().firstKey().row();
    int below = sheet.cells().lastKey().row() + 1;
    FormBuilder.Built plain = plain();
    return funds
        .whole(top, below)
        .map(
            read ->
                new FormBuilder.Built(
                    plain.form().with(read.block()),
                    plain.header(),
                    plain.closed(),
                    read.assumed(),
                    read.doubts()))
        .orElse(plain);
  }

  private FormBuilder.Built plain(int top, int bottom) {
    int titled =
        headings
            .title(top, Math.min(top + HEADING_ROWS, bottom))
            .map(cell -> cell.ref().row())
            .orElse(top);
    int end = Math.min(titled + HEADING_ROWS, bottom);
    Heading heading = headings.read(HeadingReader.HeadingArea.of(top, end), fileName).heading();
    String title = heading.title() + " " + sheet.name();
    FormKind kind =
        labels.mentions(title, Role.QUESTIONNAIRE_TITLE)
            ? FormKind.QUESTIONNAIRE
            : labels.mentions(title, Role.BASIC_TITLE) ? FormKind.BASIC_DATA : FormKind.OTHER;
    Declared declared =
        kind == FormKind.QUESTIONNAIRE
            ? Declared.NOTHING
            : Declared.stated(
                headings.values().value(top, bottom, Role.STATED_TOTAL),
                headings.values().value(top, bottom, Role.GRADE));
    Form form =
        new Form(
            kind,
            sheet.name(),
            FormExtent.rows(sheet, top, bottom),
            heading,
            List.of(),
            -1,
            List.of(),
            Optional.empty(),
            declared,
            0);
    return new FormBuilder.Built(form, Header.NONE, true, List.of(), List.of());
  }
}
