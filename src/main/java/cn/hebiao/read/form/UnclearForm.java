package cn.hebiao.read.form;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sheet with the title of a form whose table was not recognised: that is said, not passed over.
 */
final class UnclearForm {
  private static final List<Role> TITLES =
      List.of(Role.DEPARTMENT_TITLE, Role.PROJECT_TITLE, Role.SCORING_TITLE);
  private static final List<Role> OTHERS =
      List.of(Role.BASIC_TITLE, Role.QUESTIONNAIRE_TITLE, Role.SUMMARY_TITLE);
  private static final List<Role> LOOKED_FOR =
      List.of(
          Role.LEVEL1,
          Role.LEVEL2,
          Role.LEVEL3,
          Role.TARGET,
          Role.ACTUAL,
          Role.WEIGHT,
          Role.SCORE,
          Role.NOTE);
  private static final int WIDE = 4;
  private static final int ROWS = 5;
  private static final int HEADER_WITHIN = 40;

  private final Sheet sheet;
  private final LabelBook labels;

  UnclearForm(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** Whether a title is that of a form with indicators. */
  boolean titled(String title) {
    return TITLES.stream().anyMatch(role -> labels.mentions(title, role))
        && OTHERS.stream().noneMatch(role -> labels.mentions(title, role));
  }

  /** That the sheet's form was not recognised, if it looks like one. */
  Optional<Finding> finding(Form form) {
    String title = form.heading().title();
    return form.kind() == FormKind.OTHER && titled(title) && isTable()
        ? Optional.of(finding(title))
        : Optional.empty();
  }

  private boolean isTable() {
    int wide = 0;
    for (int row : rows()) {
      wide += filled(row).size() >= WIDE ? 1 : 0;
    }
    return wide >= ROWS;
  }

  private Finding finding(String title) {
    Optional<List<Cell>> header =
        Arrays.stream(rows())
            .limit(HEADER_WITHIN)
            .mapToObj(this::filled)
            .filter(cells -> likeness(cells) > 0)
            .max(Comparator.comparingInt(this::likeness));
    Message message =
        Message.of(
            header.isPresent() ? "finding.FORM_UNCLEAR" : "finding.FORM_UNCLEAR.none",
            "title",
            LabelText.normalise(title),
            "expected",
            LOOKED_FOR.stream().map(Role::chinese).collect(Collectors.joining("、")),
            "seen",
            header.stream()
                .flatMap(List::stream)
                .map(cell -> LabelText.normalise(cell.words()))
                .collect(Collectors.joining("、")));
    CellRef place =
        header.map(cells -> cells.get(0).ref()).orElseGet(() -> sheet.cells().firstKey());
    return Finding.of(LayoutCodes.FORM_UNCLEAR, sheet.name(), Optional.of(place), message);
  }

  /** How much a row looks like a header: labels that are known or near count most. */
  private int likeness(List<Cell> cells) {
    boolean plain =
        cells.size() >= WIDE
            && cells.stream()
                .allMatch(
                    c ->
                        LabelText.normalise(c.words()).length() <= LabelText.LONGEST / 3
                            && !TableCells.looksNumeric(c.words()));
    if (!plain) {
      return 0;
    }
    int like = 0;
    for (Cell cell : cells) {
      boolean known = LOOKED_FOR.stream().anyMatch(role -> labels.is(cell.words(), role));
      like += known || labels.nearest(cell.words(), LOOKED_FOR).isPresent() ? 2 * WIDE : 0;
    }
    return like + cells.size();
  }

  private List<Cell> filled(int row) {
    return Rows.of(sheet, row).stream().filter(cell -> !cell.isBlank()).toList();
  }

  private int[] rows() {
    return Rows.used(sheet, 0, sheet.cells().lastKey().row());
  }
}
