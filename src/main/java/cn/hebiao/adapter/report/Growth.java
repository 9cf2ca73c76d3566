package cn.hebiao.adapter.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Where the rows of the template stand after the bands have been repeated. */
final class Growth {
  private final Map<String, List<TemplateBand>> bands = new HashMap<>();
  private final ToIntFunction<TemplateBand> count;

  /**
   * @param all the template's bands
   * @param count how many rows each becomes, at least one
   */
  Growth(List<TemplateBand> all, ToIntFunction<TemplateBand> count) {
    this.count = count;
    for (TemplateBand band : all) {
      bands.computeIfAbsent(band.sheet(), sheet -> new java.util.ArrayList<>()).add(band);
    }
    bands.values().forEach(list -> list.sort(Comparator.comparingInt(TemplateBand::row)));
  }

  /** The band that a template row is, if it is one. */
  Optional<TemplateBand> bandAt(String sheet, int row) {
    return on(sheet).stream().filter(band -> band.row() == row).findFirst();
  }

  /** The new place of a template row; for a band of its first row. */
  int first(String sheet, int row) {
    int moved = row;
    for (TemplateBand band : on(sheet)) {
      if (band.row() < row) {
        moved += count.applyAsInt(band) - 1;
      }
    }
    return moved;
  }

  /** The new place of a template row; for a band of its last row. */
  int last(String sheet, int row) {
    return first(sheet, row) + bandAt(sheet, row).map(count::applyAsInt).orElse(1) - 1;
  }

  private List<TemplateBand> on(String sheet) {
    return bands.getOrDefault(sheet, List.of());
  }
}
