package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.CellListText;
import cn.hebiao.tell.edit.ChangeReason;
import cn.hebiao.tell.edit.ChangeReasons;
import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.Differences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A receipt in Chinese: the sum of it first, then sheet by sheet, then part by part. */
public final class ReceiptText {
  private static final int LONGEST = 60;

  /** Unplanned changes that are shown one by one; more of them say nothing new. */
  private static final int MOST_UNPLANNED = 200;

  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  public ReceiptText(Messages messages) {
    this.messages = messages;
  }

  /**
   * The lines of the receipt for one file.
   *
   * @param file what the file is called in results
   * @param differences what comparing the copy with the original has found
   * @param reasons why each difference is there
   * @param remarks what the user must know besides
   */
  public List<String> lines(
      String file, Differences differences, ChangeReasons reasons, List<Message> remarks) {
    Map<String, Map<ChangeReason, List<Difference>>> bySheet = new LinkedHashMap<>();
    List<Difference> unplanned = new ArrayList<>();
    for (Difference difference : differences.all()) {
      ChangeReason reason = reasons.of(difference);
      if (reason == ChangeReason.NONE) {
        unplanned.add(difference);
      } else {
        bySheet
            .computeIfAbsent(difference.sheet(), s -> new EnumMap<>(ChangeReason.class))
            .computeIfAbsent(reason, r -> new ArrayList<>())
            .add(difference);
      }
    }
    say("receipt.title", "file", file);
    say("receipt.method");
    gap("receipt.sum");
    sum(differences);
    unplanned(unplanned);
    gap("receipt.remarks");
    remarks.forEach(remark -> lines.add(messages.text(remark)));
    if (remarks.isEmpty()) {
      say("receipt.noRemarks");
    }
    gap("receipt.sheets");
    for (Map.Entry<String, Map<ChangeReason, List<Difference>>> one : bySheet.entrySet()) {
      if (!one.getKey().isEmpty()) {
        sheet(one.getKey(), one.getValue());
      }
    }
    sheet("", bySheet.getOrDefault("", Map.of()));
    gap("receipt.fills");
    fills(bySheet);
    gap("receipt.parts");
    parts(differences, reasons);
    return List.copyOf(lines);
  }

  private void sum(Differences all) {
    say(
        "receipt.counts",
        "parts",
        count(all.same().size() + all.changed().size() + all.lost().size()),
        "same",
        count(all.same().size()),
        "changed",
        count(all.changed().size()),
        "lost",
        count(all.lost().size()),
        "added",
        count(all.added().size()));
  }

  private void unplanned(List<Difference> unplanned) {
    if (unplanned.isEmpty()) {
      say("receipt.allPlanned");
      return;
    }
    say("receipt.unplanned", "count", count(unplanned.size()));
    unplanned.stream()
        .limit(MOST_UNPLANNED)
        .forEach(
            d ->
                say(
                    "receipt.unplannedLine",
                    "place",
                    place(d),
                    "before",
                    brief(d.before()),
                    "after",
                    brief(d.after())));
  }

  private void sheet(String sheet, Map<ChangeReason, List<Difference>> reasons) {
    if (!reasons.isEmpty()) {
      say(sheet.isEmpty() ? "receipt.workbook" : "receipt.sheet", "sheet", sheet);
    }
    reasons.forEach(this::reason);
  }

  private void reason(ChangeReason reason, List<Difference> differences) {
    Set<CellRef> cells = new LinkedHashSet<>();
    differences.forEach(d -> d.cell().ifPresent(cells::add));
    List<String> places = new ArrayList<>();
    switch (reason) {
      case WIDTH -> cells.forEach(cell -> places.add(CellRef.columnName(cell.column())));
      case HEIGHT -> cells.forEach(cell -> places.add(count(cell.row() + 1)));
      case PRINT -> differences.forEach(d -> places.add(d.before() + " → " + d.after()));
      default -> CellListText.of(cells).stream().map(CellRange::name).forEach(places::add);
    }
    say(
        places.isEmpty() ? "receipt.reason" : "receipt.reasonAt",
        "reason",
        messages.text(Message.of("reason." + reason.name())),
        "count",
        count(places.isEmpty() || cells.isEmpty() ? differences.size() : cells.size()),
        "places",
        String.join("、", places));
  }

  /** What was filled into blanks, cell by cell: the only changes inside the agency's form. */
  private void fills(Map<String, Map<ChangeReason, List<Difference>>> bySheet) {
    int before = lines.size();
    bySheet.forEach(
        (sheet, reasons) ->
            reasons
                .getOrDefault(ChangeReason.FILL, List.of())
                .forEach(d -> say("receipt.fill", "place", place(d), "after", brief(d.after()))));
    if (lines.size() == before) {
      say("receipt.noFills");
    }
  }

  private void parts(Differences all, ChangeReasons reasons) {
    Map<String, Map<ChangeReason, Integer>> counts = new LinkedHashMap<>();
    for (Difference difference : all.all()) {
      counts
          .computeIfAbsent(difference.part(), p -> new EnumMap<>(ChangeReason.class))
          .merge(reasons.of(difference), 1, Integer::sum);
    }
    all.changed().forEach(part -> part("receipt.partChanged", part, counts));
    all.added().forEach(part -> part("receipt.partAdded", part, counts));
    all.lost().forEach(part -> part("receipt.partLost", part, counts));
    all.same().forEach(part -> say("receipt.partSame", "part", part));
  }

  private void part(String key, String part, Map<String, Map<ChangeReason, Integer>> counts) {
    List<String> why = new ArrayList<>();
    counts
        .getOrDefault(part, Map.of())
        .forEach(
            (reason, count) ->
                why.add(messages.text(Message.of("reason." + reason.name())) + " " + count));
    String words =
        why.isEmpty() ? messages.text(Message.of("receipt.follows")) : String.join("，", why);
    say(key, "part", part, "why", words);
  }

  private static String place(Difference difference) {
    String sheet = difference.sheet().isEmpty() ? difference.part() : difference.sheet();
    return sheet + difference.cell().map(cell -> "!" + cell.name()).orElse("");
  }

  private String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return messages.text(Message.of("receipt.nothing"));
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private void gap(String key) {
    lines.add("");
    say(key);
  }

  private void say(String key, String... args) {
    lines.add(messages.text(Message.of(key, args)));
  }

  private static String count(int number) {
    return String.valueOf(number);
  }
}
