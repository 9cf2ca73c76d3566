package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that agencies published, each in all layouts: rows, weights, scores, totals and funds are
 * read as they stand there, and only errors and warnings are told that are true of them.
 */
class PublishedTablesTest {
  private static final int RATE_DIGITS = 4;

  static Stream<Arguments> laidOut() {
    return PublishedTable.all().stream()
        .flatMap(table -> Stream.of(PublishedLayout.values()).map(how -> Arguments.of(table, how)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("laidOut")
  void isReadAndJudgedRight(PublishedTable table, PublishedLayout layout) {
    Checked checked =
        ToldPlaces.check(new Book("填报.xlsx", BookFormat.XLSX, List.of(layout.lay(table))));
    List<String> wanted = new ArrayList<>(layout.own(table.said()).toList());
    wanted.add("");
    layout
        .own(table.found())
        .map(line -> placed(line, table, layout))
        .sorted()
        .forEach(wanted::add);
    List<String> told = new ArrayList<>();
    for (Scorecard card : checked.forms()) {
      told.addAll(said(card));
      told.add("");
    }
    checked.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(PublishedTablesTest::line)
        .sorted()
        .forEach(told::add);
    assertEquals(String.join("\n", wanted), String.join("\n", told));
  }

  /** A form with its funds and totals as figures. */
  private static List<String> said(Scorecard card) {
    List<String> lines = new ArrayList<>(Said.of(card).lines().toList());
    card.funds().ifPresent(funds -> lines.addAll(funds(funds)));
    card.computed().map(PublishedTablesTest::totals).ifPresent(lines::add);
    return lines;
  }

  private static List<String> funds(FundScore funds) {
    FundBlock block = funds.block();
    List<String> lines = new ArrayList<>();
    lines.add(
        "amounts "
            + block.total().map(line -> amounts(line, block)).orElse("?")
            + " written "
            + rate(funds.declaredRate())
            + " computed "
            + rate(funds.computedRate()));
    block.parts().forEach(part -> lines.add("part " + part.label() + " " + amounts(part, block)));
    return lines;
  }

  private static String amounts(FundBlock.FundRow line, FundBlock block) {
    FundBlock.Amounts amounts = line.amounts();
    return String.join(
        " ",
        amount(amounts.initial(), block),
        amount(amounts.adjusted(), block),
        amount(amounts.executed(), block));
  }

  private static String amount(FormEntry entry, FundBlock block) {
    return entry
        .reading()
        .number()
        .map(yuan -> plain(yuan.divide(block.money().factor())))
        .orElse("-");
  }

  private static String rate(Optional<BigDecimal> rate) {
    return rate.map(r -> plain(r.setScale(RATE_DIGITS, RoundingMode.HALF_UP))).orElse("-");
  }

  private static String totals(Totals totals) {
    return "computed "
        + plain(totals.weight())
        + " "
        + totals.score().map(PublishedTablesTest::plain).orElse("-");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** {@code 7.3 CODE severity: why} with the cell of the sheet. */
  private static String placed(String fault, PublishedTable table, PublishedLayout layout) {
    String place = fault.substring(0, fault.indexOf(' '));
    String rest = fault.substring(fault.indexOf(' '), fault.indexOf(':'));
    if (place.equals("top")) {
      return new CellRef(0, 0).name() + rest;
    }
    String[] numbers = place.split("[.]");
    int row = Integer.parseInt(numbers[0]) - 1;
    return layout.place(table, row, Integer.parseInt(numbers[1]) - 1).name() + rest;
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.cell().map(CellRef::name).orElse("-"),
        finding.code().name(),
        finding.severity().token());
  }
}
