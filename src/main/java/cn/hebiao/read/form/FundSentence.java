package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.rules.rulebook.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fund block in a sentence: 全年预算128万元，实际支出121.6万元，执行率95%，分值10分，得分9.5分。 */
final class FundSentence {
  /** Where a clause ends; a comma between digits is part of a number. */
  private static final Pattern CLAUSES = Pattern.compile("[、;；。\\n]|[,，](?![0-9]{3}(?![0-9]))");

  /** Words, behind a colon if there is one, and a figure with its unit. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?:.*[:：])?([^0-9:：]{2,12}?)[:：]?([0-9][0-9,.]*[^0-9]{0,3})");

  private static final int LONGEST = 200;

  private final LabelBook labels;
  private final Map<Role, SheetCell> figures = new EnumMap<>(Role.class);

  private FundSentence(LabelBook labels) {
    this.labels = labels;
  }

  /** The block that a cell of a row states; empty where none states budget and execution. */
  static Optional<FundBlock> of(Sheet sheet, LabelBook labels, int row) {
    return Rows.of(sheet, row).stream()
        .filter(cell -> cell.words().length() > LabelText.LONGEST / 4)
        .filter(cell -> cell.words().length() <= LONGEST)
        .flatMap(cell -> new FundSentence(labels).read(sheet, cell).stream())
        .findFirst();
  }

  private Optional<FundBlock> read(Sheet sheet, Cell cell) {
    for (String clause : CLAUSES.split(cell.words())) {
      Matcher parts = CLAUSE.matcher(clause.strip());
      if (parts.matches()) {
        role(parts.group(1))
            .ifPresent(
                role ->
                    figures.putIfAbsent(
                        role,
                        new SheetCell(
                            sheet.name(), Cell.text(cell.ref(), parts.group(2).strip()))));
      }
    }
    Optional<SheetCell> budget = at(Role.BUDGET_ADJUSTED).or(() -> at(Role.BUDGET_INITIAL));
    Optional<Unit> money = budget.flatMap(FundSentence::money);
    if (money.isEmpty() || at(Role.EXECUTED).flatMap(FundSentence::money).isEmpty()) {
      return Optional.empty();
    }
    Expectation amount = FundBlock.amounts(money.get());
    return Optional.of(
        new FundBlock(
            sheet.name(),
            CellRange.of(
                cell.ref().row(),
                cell.ref().column(),
                cell.ref().row(),
                sheet.extent(cell.ref()).last().column()),
            money.get(),
            Optional.of(
                new FundBlock.FundRow(
                    "",
                    new FundBlock.Amounts(
                        FormEntry.of(at(Role.BUDGET_INITIAL), amount),
                        FormEntry.of(at(Role.BUDGET_ADJUSTED), amount),
                        FormEntry.of(at(Role.EXECUTED), amount)),
                    FormEntry.of(at(Role.RATE), Expectation.percent()),
                    PointEntries.of(at(Role.WEIGHT), at(Role.SCORE)))),
            List.of()));
  }

  /** What a clause is about; it may be linked with its figure by a word such as 为. */
  private Optional<Role> role(String words) {
    return FundColumns.ORDER.stream()
        .filter(role -> labels.is(words, role) || labels.isLinked(words, role))
        .findFirst();
  }

  private static Optional<Unit> money(SheetCell cell) {
    return FormEntry.of(cell, Expectation.any())
        .figure()
        .map(Figure::unit)
        .filter(unit -> unit.dimension() == Dimension.MONEY);
  }

  private Optional<SheetCell> at(Role role) {
    return Optional.ofNullable(figures.get(role));
  }
}
