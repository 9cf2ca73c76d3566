package cn.hebiao.review.sheets;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.draw.DrawnUnit;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 抽查名单: what was drawn, what was not, how, and how to check it. */
public final class SampleSheets {
  private static final int WAN = 4;
  private static final String[] COLUMNS = {
    "number",
    "paper",
    "agency",
    "project",
    "kind",
    "year",
    "amount",
    "self",
    "computed",
    "choice",
    "stratum",
    "probability",
    "reasons",
    "open"
  };
  private static final String[] LOTS = {
    "number", "id", "choice", "stratum", "weight", "digits", "lot", "key", "probability"
  };
  private static final List<Integer> WIDTHS =
      List.of(5, 13, 22, 22, 12, 6, 11, 8, 8, 8, 5, 8, 40, 8);

  private final Messages messages;

  /** Messages give the texts. */
  public SampleSheets(Messages messages) {
    this.messages = messages;
  }

  /**
   * The sheets.
   *
   * @param numbers the number of each drawn unit's paper, by what the unit is known by
   * @param papers where each paper lies, relative to the list
   * @param copies where each annotated copy lies, relative to the list
   */
  public List<PrintSheet> of(
      DrawnSample sample,
      Map<String, String> numbers,
      Map<String, String> papers,
      Map<String, String> copies) {
    return List.of(
        list("drawn", sample.drawn(), sample, numbers, papers, copies),
        list(
            "others",
            sample.units().stream().filter(unit -> !unit.isDrawn()).toList(),
            sample,
            numbers,
            Map.of(),
            copies),
        lots(sample),
        method(sample));
  }

  /** All that is needed to check the draw, for every unit of the frame. */
  private PrintSheet lots(DrawnSample sample) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("sample.list.title.lots")));
    lines.add(PrintLine.of(Look.TEXT, text("sample.method.recipe")));
    lines.add(header(LOTS));
    for (DrawnUnit drawn : sample.units()) {
      int row = lines.size() + 1;
      BigDecimal weight = drawn.risk().weight();
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  PrintCell.of(row - 3L),
                  PrintCell.of(drawn.unit().id()),
                  PrintCell.of(text("sample.choice." + drawn.choice().name())),
                  stratum(drawn),
                  PrintCell.of(Optional.of(weight)),
                  PrintCell.of(drawn.ticket().digits()),
                  PrintCell.formula(
                      "(HEX2DEC(LEFT(F%1$d,6))*2^24+HEX2DEC(RIGHT(F%1$d,6)))/2^48".formatted(row),
                      Optional.of(drawn.ticket().shown())),
                  PrintCell.formula(
                      "-LN(1-G%1$d)/E%1$d".formatted(row),
                      Optional.of(drawn.ticket().order(weight))),
                  PrintCell.of(Optional.of(drawn.probability())))));
    }
    return new PrintSheet(
        text("sample.sheet.lots"), List.of(5, 50, 8, 6, 9, 15, 13, 13, 9), lines, 2);
  }

  private PrintCell stratum(DrawnUnit drawn) {
    return drawn.stratum() == 0
        ? PrintCell.of(text("sample.stratum.must"))
        : PrintCell.of(drawn.stratum());
  }

  private PrintSheet list(
      String name,
      List<DrawnUnit> units,
      DrawnSample sample,
      Map<String, String> numbers,
      Map<String, String> papers,
      Map<String, String> copies) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("sample.list.title." + name)));
    lines.add(
        PrintLine.of(
            Look.TEXT,
            text(
                "sample.list.note",
                "drawn",
                Integer.toString(sample.drawn().size()),
                "all",
                Integer.toString(sample.units().size()),
                "seed",
                sample.seed())));
    lines.add(
        new PrintLine(
            Look.HEADER,
            Stream.of(COLUMNS).map(key -> PrintCell.of(text("sample.column." + key))).toList()));
    for (int i = 0; i < units.size(); i++) {
      int row = lines.size() + 1;
      lines.add(new PrintLine(Look.BODY, cells(i + 1, units.get(i), numbers, papers, copies)));
    }
    return new PrintSheet(text("sample.sheet." + name), WIDTHS, lines, 2);
  }

  private List<PrintCell> cells(
      int number,
      DrawnUnit drawn,
      Map<String, String> numbers,
      Map<String, String> papers,
      Map<String, String> copies) {
    FrameUnit unit = drawn.unit();
    PrintCell paper = PrintCell.of(numbers.getOrDefault(unit.id(), ""));
    String shown = unit.agency().isEmpty() ? input(unit) : unit.agency();
    List<PrintCell> cells = new ArrayList<>();
    cells.add(PrintCell.of(number));
    cells.add(papers.containsKey(unit.id()) ? paper.to(papers.get(unit.id())) : paper);
    cells.add(PrintCell.of(shown));
    cells.add(PrintCell.of(unit.project()));
    cells.add(PrintCell.of(text("sample.kind." + unit.kind().name())));
    cells.add(PrintCell.of(unit.year().map(BigDecimal::valueOf)));
    cells.add(PrintCell.of(unit.amount().map(yuan -> yuan.movePointLeft(WAN))));
    cells.add(PrintCell.of(unit.facts().self()));
    cells.add(PrintCell.of(unit.facts().computed()));
    cells.add(PrintCell.of(text("sample.choice." + drawn.choice().name())));
    cells.add(stratum(drawn));
    cells.add(PrintCell.of(Optional.of(drawn.probability())));
    cells.add(PrintCell.of(reasons(drawn)));
    PrintCell open = PrintCell.of(text("sample.open"));
    cells.add(copies.containsKey(unit.id()) ? open.to(copies.get(unit.id())) : PrintCell.of(""));
    return cells;
  }

  private static String input(FrameUnit unit) {
    return unit.source().map(FrameSource::input).orElse("");
  }

  private String reasons(DrawnUnit drawn) {
    String signs =
        drawn.risk().reasons().stream().map(messages::text).collect(Collectors.joining("；"));
    return signs.isEmpty() ? text("sample.risk.none") : signs;
  }

  private PrintSheet method(DrawnSample sample) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("sample.method.title")));
    lines.add(PrintLine.of(Look.TEXT, text("sample.method.text")));
    lines.add(PrintLine.of(Look.TEXT, text("sample.method.recipe")));
    lines.add(PrintLine.of(Look.HEADING, text("sample.method.facts")));
    lines.add(fact("sample.fact.seed", sample.seed()));
    lines.add(fact("sample.fact.plan", sample.plan()));
    lines.add(fact("sample.fact.frame", sample.frame()));
    lines.add(fact("sample.fact.all", Integer.toString(sample.units().size())));
    lines.add(fact("sample.fact.drawn", Integer.toString(sample.drawn().size())));
    lines.add(PrintLine.of(Look.HEADING, text("sample.method.strata")));
    lines.add(header("stratum", "holds", "size", "drawn", "certain"));
    for (DrawnSample.StratumCount stratum : sample.strata()) {
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  PrintCell.of(stratum.number()),
                  PrintCell.of(
                      stratum.name().stream().map(messages::text).collect(Collectors.joining("；"))),
                  PrintCell.of(stratum.size()),
                  PrintCell.of(stratum.drawn()),
                  PrintCell.of(stratum.certain()))));
    }
    long must = sample.units().stream().filter(u -> u.choice() == DrawnUnit.Choice.MUST).count();
    if (must > 0) {
      PrintCell count = PrintCell.of(must);
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  PrintCell.of(text("sample.stratum.must")),
                  PrintCell.of(text("sample.stratum.mustHolds")),
                  count,
                  count,
                  count)));
    }
    return new PrintSheet(text("sample.sheet.method"), List.of(16, 60, 10, 10, 10), lines, -1);
  }

  private PrintLine fact(String key, String value) {
    return new PrintLine(
        Look.BODY, List.of(PrintCell.of(text(key)), PrintCell.of(value), BLANK, BLANK, BLANK));
  }

  private static final PrintCell BLANK = PrintCell.of("");

  private PrintLine header(String... keys) {
    return new PrintLine(
        Look.HEADER,
        Stream.of(keys).map(key -> PrintCell.of(text("sample.column." + key))).toList());
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of(key, arguments));
  }
}
