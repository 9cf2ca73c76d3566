package cn.hebiao.judge.check.sheet;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.NearName;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titles and name cells of one workbook name the agency alike: 泸州 on one sheet is a slip. */
public final class AgencyNameCheck implements BookCheck {
  public static final FindingCode AGENCY_NAME_DIFFERS = FindingCode.warning("AGENCY_NAME_DIFFERS");

  /** Where a spelling stands: the first cell of each sheet and how many there are. */
  private record AgencySpelling(String name, Map<String, List<Cell>> sheets) {}

  @Override
  public List<FindingCode> codes() {
    return List.of(AGENCY_NAME_DIFFERS);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    Optional<BigDecimal> shortest = context.threshold(Parameter.NAME_LENGTH);
    Optional<String> agency =
        checked.cards().stream()
            .sorted(Comparator.comparing(card -> !card.form().kind().scored()))
            .flatMap(card -> card.form().heading().agency().stream())
            .map(LabelText::normalise)
            .findFirst()
            .filter(
                name ->
                    shortest
                        .filter(least -> least.compareTo(new BigDecimal(name.length())) <= 0)
                        .isPresent());
    Labels labels = context.rulebook().labels();
    return agency.map(name -> compare(name, checked.book(), labels)).orElse(List.of());
  }

  private static List<Finding> compare(String agency, Book book, Labels labels) {
    Map<String, AgencySpelling> spellings = new LinkedHashMap<>();
    for (Sheet sheet : book.sheets()) {
      for (Cell cell : sheet.cells().values()) {
        named(cell, agency)
            .filter(name -> name.equals(agency) || !ofOthers(sheet, cell, labels))
            .ifPresent(
                name ->
                    spellings
                        .computeIfAbsent(name, n -> new AgencySpelling(n, new LinkedHashMap<>()))
                        .sheets()
                        .computeIfAbsent(sheet.name(), s -> new ArrayList<>())
                        .add(cell));
      }
    }
    AgencySpelling own = spellings.remove(agency);
    if (own == null || spellings.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (AgencySpelling other : spellings.values()) {
      boolean rare = other.sheets().size() <= own.sheets().size();
      AgencySpelling odd = rare ? other : own;
      String usual = rare ? agency : other.name();
      boolean tie = other.sheets().size() == own.sheets().size();
      odd.sheets()
          .forEach((sheet, cells) -> findings.add(finding(sheet, cells, odd.name(), usual, tie)));
    }
    return findings;
  }

  /** The agency's name, or one a character off, with which a cell starts or that a label leads. */
  private static Optional<String> named(Cell cell, String agency) {
    String words = cell.value().text();
    if (words.length() < agency.length() || words.length() > 2 * LabelText.LONGEST) {
      return Optional.empty();
    }
    String text = LabelText.normalise(words);
    int colon = text.indexOf(':');
    return at(text, 0, agency).or(() -> colon < 0 ? Optional.empty() : at(text, colon + 1, agency));
  }

  /** Whether the label before a name is for another party, whose name may well be alike. */
  private static boolean ofOthers(Sheet sheet, Cell cell, Labels labels) {
    String text = LabelText.normalise(cell.value().text());
    int colon = text.indexOf(':');
    String label = colon < 0 ? beside(sheet, cell.ref()) : text.substring(0, colon);
    String lead = LabelText.core(label);
    return labels.of(Role.OTHER_HEAD).contains(lead)
        || labels.of(Role.DEPARTMENT).contains(lead) && !labels.of(Role.AGENCY).contains(lead);
  }

  /** The nearest words left of a cell. */
  private static String beside(Sheet sheet, CellRef ref) {
    for (int column = ref.column() - 1; column >= 0; column--) {
      Cell left = sheet.at(new CellRef(ref.row(), column));
      if (!left.isBlank() && !sheet.at(ref).ref().equals(left.ref())) {
        return left.words();
      }
    }
    return "";
  }

  private static Optional<String> at(String text, int from, String agency) {
    if (from + agency.length() > text.length()) {
      return Optional.empty();
    }
    String name = text.substring(from, from + agency.length());
    return name.equals(agency) || NearName.mistyped(name, agency)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Where as many sheets name the one as the other, nothing decides which is right. */
  private static Finding finding(
      String sheet, List<Cell> cells, String odd, String usual, boolean tie) {
    Message message =
        Message.of(
            "finding." + AGENCY_NAME_DIFFERS.name() + (tie ? ".tie" : ""),
            "count",
            Integer.toString(cells.size()),
            "other",
            usual);
    return Finding.at(new SheetCell(sheet, cells.get(0)), AGENCY_NAME_DIFFERS, message)
        .showing(Stated.words(odd), tie ? Stated.NOTHING : Stated.words(usual));
  }
}
