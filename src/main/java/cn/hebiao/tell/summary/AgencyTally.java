package cn.hebiao.tell.summary;

import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Sums by agency and kind of form; of the forms themselves nothing is kept. */
final class AgencyTally {
  private final String unnamed;
  private final Map<String, Map<String, FormSums>> agencies = new LinkedHashMap<>();

  /**
   * @param unnamed stands for a group that the roster leaves open
   */
  AgencyTally(String unnamed) {
    this.unnamed = unnamed;
  }

  void add(FileSummary file) {
    file.forms().forEach(form -> sums(form.agency(), form.kind()).add(form));
    file.funds().forEach(fund -> sums(fund.agency(), fund.kind()).add(fund));
  }

  private FormSums sums(String agency, String kind) {
    return agencies
        .computeIfAbsent(agency, name -> new LinkedHashMap<>())
        .computeIfAbsent(kind, name -> new FormSums());
  }

  Subtotals subtotals(SummaryContext context) {
    Map<String, RosterEntry> listed = new LinkedHashMap<>();
    context
        .roster()
        .orElse(List.of())
        .forEach(entry -> listed.putIfAbsent(LabelText.normalise(entry.agency()), entry));
    Map<RosterEntry, Map<String, FormSums>> all = new LinkedHashMap<>();
    agencies.forEach(
        (name, kinds) -> {
          String known = context.meant().apply(name);
          RosterEntry entry =
              Optional.ofNullable(listed.get(LabelText.normalise(known)))
                  .orElseGet(() -> RosterEntry.of(known));
          Map<String, FormSums> sums = all.computeIfAbsent(entry, key -> new LinkedHashMap<>());
          kinds.forEach(
              (kind, more) -> sums.computeIfAbsent(kind, key -> new FormSums()).add(more));
        });
    return new Subtotals(
        groups(all, RosterEntry::region), groups(all, RosterEntry::group), ranks(all));
  }

  /** The sums of a group, and of how many agencies. */
  private static final class Group {
    private final FormSums sums = new FormSums();
    private int agencies;
  }

  private List<GroupLine> groups(
      Map<RosterEntry, Map<String, FormSums>> all, Function<RosterEntry, String> by) {
    if (all.keySet().stream().allMatch(entry -> by.apply(entry).isEmpty())) {
      return List.of();
    }
    Map<String, Map<String, Group>> groups = new TreeMap<>(Comparator.comparing(this::last));
    all.forEach(
        (entry, kinds) -> {
          String name = by.apply(entry).isEmpty() ? unnamed : by.apply(entry);
          Map<String, Group> group = groups.computeIfAbsent(name, key -> new LinkedHashMap<>());
          kinds.forEach(
              (kind, sums) -> {
                Group of = group.computeIfAbsent(kind, key -> new Group());
                of.sums.add(sums);
                of.agencies++;
              });
        });
    List<GroupLine> lines = new ArrayList<>();
    groups.forEach(
        (name, kinds) -> kinds.forEach((kind, group) -> lines.add(line(name, kind, group))));
    return lines;
  }

  /** What the roster leaves open stands last. */
  private String last(String name) {
    return (name.equals(unnamed) ? "1" : "0") + name;
  }

  private static GroupLine line(String name, String kind, Group group) {
    FormSums sums = group.sums;
    return new GroupLine(
        name,
        kind,
        group.agencies,
        sums.forms(),
        sums.self(),
        sums.computed(),
        sums.adjusted(),
        sums.executed());
  }

  private static List<RankLine> ranks(Map<RosterEntry, Map<String, FormSums>> all) {
    List<RankLine> open = new ArrayList<>();
    all.forEach(
        (entry, kinds) -> {
          FormSums sums = new FormSums();
          kinds.values().forEach(sums::add);
          sums.computed()
              .ifPresent(
                  average ->
                      open.add(
                          new RankLine(
                              0,
                              entry.agency(),
                              entry.region(),
                              entry.group(),
                              sums.forms(),
                              sums.self(),
                              average)));
        });
    open.sort(Comparator.comparing(RankLine::computed).reversed());
    List<RankLine> ranked = new ArrayList<>();
    int rank = 0;
    for (RankLine line : open) {
      boolean level =
          !ranked.isEmpty()
              && ranked.get(ranked.size() - 1).computed().compareTo(line.computed()) == 0;
      rank = level ? rank : ranked.size() + 1;
      ranked.add(line.at(rank));
    }
    return ranked;
  }
}
