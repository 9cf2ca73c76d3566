package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the table.
 *
 * @param title the form's title, empty where it has none
 * @param agencyCell where the agency is named under a label of its own; empty where it is not
 * @param agency who fills the form
 * @param department the department above, where the form names it; it may be the agency itself
 * @param project the project's name
 * @param year the budget year
 * @param blanks places for one of these that are not filled
 */
public record Heading(
    String title,
    Optional<SheetCell> agencyCell,
    Optional<String> agency,
    Optional<String> department,
    Optional<String> project,
    Optional<Integer> year,
    List<BlankHead> blanks) {
  public Heading {
    blanks = List.copyOf(blanks);
  }

  /**
   * A place that is not filled.
   *
   * @param role what belongs there
   * @param cell the place
   */
  public record BlankHead(Role role, SheetCell cell) {}

  /** Who fills the form and the title, as labels are compared; to tell for whom a rule is. */
  public String filer() {
    return LabelText.normalise(agency.orElse("") + title);
  }

  /** The same heading with what the workbook's other forms state, where it has no place for it. */
  Heading of(Optional<String> commonAgency, Optional<Integer> commonYear) {
    return new Heading(
        title,
        agencyCell,
        agency.or(() -> lacks(Role.AGENCY) ? Optional.empty() : commonAgency),
        department,
        project,
        year.or(() -> lacks(Role.YEAR) ? Optional.empty() : commonYear),
        blanks);
  }

  /** The same heading under the title of another, with what that names and this does not. */
  Heading under(Heading above) {
    return new Heading(
        above.title,
        agencyCell.or(() -> above.agencyCell),
        agencyCell.isPresent() ? agency : above.agency,
        department.or(() -> above.department),
        project.or(() -> above.project),
        above.year.or(() -> year),
        blanks);
  }

  /** Whether there is a place for something that is not filled. */
  public boolean lacks(Role role) {
    return blanks.stream().anyMatch(blank -> blank.role() == role);
  }
}
