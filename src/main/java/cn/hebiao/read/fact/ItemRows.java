package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a data item that has a figure in every row of a list.
 *
 * @param labels the item's labels
 * @param texts the texts of the workbook
 */
record ItemRows(ItemLabels labels, BookLabels texts) {

  /**
   * A list as it was found.
   *
   * @param header the heading of the column of figures
   * @param rows its rows
   * @param ended whether it is known where it ends
   */
  private record Listed(Cell header, List<Integer> rows, boolean ended) {}

  ItemLookup find(List<SearchArea> areas) {
    DataItem item = labels.item();
    for (SearchArea area : areas) {
      Optional<Listed> list = list(area);
      List<Fact> facts = new ArrayList<>();
      List<ItemLookup.None> gaps = new ArrayList<>();
      list.ifPresent(found -> read(area, found, facts, gaps));
      if (!facts.isEmpty() && list.filter(Listed::ended).isPresent()) {
        return new ItemLookup.Many(facts, gaps);
      }
      if (!facts.isEmpty()) {
        return item.untilLabels().isEmpty()
            ? none("fact.noNextHeading", item.rowLabels())
            : none("fact.noEnd", labels.ends());
      }
    }
    return none("fact.notFound", labels.lacking(areas, texts));
  }

  private ItemLookup.None none(String key, List<String> lacking) {
    return new ItemLookup.None(
        Message.of(key, "item", labels.item().name(), "label", String.join("、", lacking)),
        Optional.empty());
  }

  private Optional<Listed> list(SearchArea area) {
    return switch (labels.item().manner()) {
      case HEADED -> headed(area);
      case QUESTION -> answers(area);
      case NAMED -> named(area);
      default -> each(area);
    };
  }

  /** The rows below a heading; an end label that is given ends them as well. */
  private Optional<Listed> headed(SearchArea area) {
    SheetLabels own = texts.of(area.sheet());
    for (Cell label : own.spelt(labels.row())) {
      Optional<List<Integer>> under =
          area.range().contains(label.ref())
              ? new HeadedRows(area, own).under(label)
              : Optional.empty();
      int first = under.flatMap(rows -> rows.stream().findFirst()).orElse(label.ref().row() + 1);
      Optional<Cell> header =
          area.range().contains(label.ref())
              ? labels.columnAbove(own, area, first, -1)
              : Optional.empty();
      if (header.isPresent()) {
        int from = Math.max(first, header.get().ref().row() + 1);
        int last = area.range().last().row();
        Optional<Integer> until =
            IntStream.rangeClosed(from, last)
                .filter(row -> labels.ends(own, row))
                .boxed()
                .findFirst();
        List<Integer> rows =
            under.orElseGet(() -> IntStream.rangeClosed(from, last).boxed().toList()).stream()
                .filter(row -> row >= from && row < until.orElse(last + 1))
                .toList();
        return Optional.of(new Listed(header.get(), rows, under.isPresent() || until.isPresent()));
      }
    }
    return Optional.empty();
  }

  private Optional<Listed> answers(SearchArea area) {
    SheetLabels own = texts.of(area.sheet());
    QuestionRows questions = texts.questions(area);
    return labels.item().rowLabels().stream()
        .flatMap(number -> questions.answers(number).stream())
        .findFirst()
        .flatMap(
            rows ->
                labels
                    .columnAbove(own, area, rows.get(0), -1)
                    .map(header -> new Listed(header, rows, true)));
  }

  /** The rows that have one of the row labels, wherever they stand below the column label. */
  private Optional<Listed> named(SearchArea area) {
    SheetLabels own = texts.of(area.sheet());
    List<Cell> rows =
        own.spelt(labels.row()).stream().filter(c -> area.range().contains(c.ref())).toList();
    return rows.stream()
        .findFirst()
        .flatMap(cell -> labels.columnAbove(own, area, cell.ref().row(), -1))
        .map(
            header ->
                new Listed(
                    header, rows.stream().map(cell -> cell.ref().row()).distinct().toList(), true));
  }

  /** All rows between two labels. */
  private Optional<Listed> each(SearchArea area) {
    SheetLabels own = texts.of(area.sheet());
    if (labels.item().rowLabels().isEmpty()) {
      return own.spelt(labels.column()).stream()
          .filter(cell -> area.range().contains(cell.ref()))
          .findFirst()
          .map(cell -> each(area, area.sheet().extent(cell.ref()).last().row(), cell));
    }
    for (Cell label : own.spelt(labels.row())) {
      if (!area.range().contains(label.ref())) {
        continue;
      }
      int row = area.sheet().extent(label.ref()).last().row();
      Optional<Cell> header = labels.columnAbove(own, area, row, -1);
      if (header.isPresent()) {
        return header.map(cell -> each(area, row, cell));
      }
    }
    return Optional.empty();
  }

  /** Two blank rows end the figures, but the end label has to be there. */
  private Listed each(SearchArea area, int start, Cell header) {
    SheetLabels own = texts.of(area.sheet());
    List<Integer> rows = new ArrayList<>();
    int blank = 0;
    int last = area.range().last().row();
    boolean ended = false;
    for (int row = start + 1; row <= last && blank < 2 && !ended; row++) {
      ended = labels.ends(own, row);
      boolean empty = isEmpty(area, row);
      blank = empty ? blank + 1 : 0;
      if (!empty && !ended) {
        rows.add(row);
      }
    }
    boolean known =
        labels.item().untilLabels().isEmpty()
            || IntStream.rangeClosed(start + 1, last).anyMatch(row -> labels.ends(own, row));
    return new Listed(header, rows, known);
  }

  private static boolean isEmpty(SearchArea area, int row) {
    return area
        .sheet()
        .cells()
        .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
        .values()
        .stream()
        .allMatch(Cell::isBlank);
  }

  private void read(SearchArea area, Listed list, List<Fact> facts, List<ItemLookup.None> gaps) {
    SheetLabels own = texts.of(area.sheet());
    DataItem item = labels.item();
    String header = list.header().words();
    for (int row : list.rows()) {
      CellRef ref = new CellRef(row, list.header().ref().column());
      if (area.sheet().extent(ref).first().row() == row) {
        ItemCandidate hit =
            ItemCandidate.of(item, area, ref, ItemUnit.expectation(labels, own, ref, "", header));
        hit.fact().ifPresentOrElse(facts::add, () -> gaps.add(hit.none()));
      }
    }
  }
}
