package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Compares a roster with the forms that came in, by the agencies' names. Of the forms only their
 * number and the names of their files are kept for each agency.
 */
final class RosterMatch {
  private final Messages messages;
  private final Map<String, Sender> senders = new LinkedHashMap<>();

  /** An agency of which forms came in, under the name on the first of them. */
  private static final class Sender {
    private final String name;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<String> projects = new ArrayList<>();
    private int forms;

    Sender(String name) {
      this.name = name;
    }
  }

  RosterMatch(Messages messages) {
    this.messages = messages;
  }

  void add(FormLine form) {
    String agency = form.agency();
    Sender sender = senders.computeIfAbsent(LabelText.normalise(agency), key -> new Sender(agency));
    sender.forms++;
    sender.files.add(form.source().file());
    sender.projects.add(LabelText.normalise(form.project()));
  }

  /**
   * The lines for a roster.
   *
   * @param meant gives for a name on a form the one on the roster, or the same where none is
   *     certain
   */
  Reporting reporting(Optional<List<RosterEntry>> roster, UnaryOperator<String> meant) {
    return roster.map(entries -> against(entries, called(meant))).orElseGet(this::notCompared);
  }

  private Map<String, Sender> called(UnaryOperator<String> meant) {
    Map<String, Sender> called = new LinkedHashMap<>();
    for (Sender sender : senders.values()) {
      String name = meant.apply(sender.name);
      Sender known = called.computeIfAbsent(LabelText.normalise(name), key -> new Sender(name));
      known.forms += sender.forms;
      known.files.addAll(sender.files);
      known.projects.addAll(sender.projects);
    }
    return called;
  }

  private Reporting notCompared() {
    ReportingLine line =
        new ReportingLine(text("summary.roster.none"), ReportingState.NOT_COMPARED, 0, "", "");
    return new Reporting(Optional.empty(), text("summary.roster.noneNote"), List.of(line));
  }

  private Reporting against(List<RosterEntry> roster, Map<String, Sender> senders) {
    Map<String, RosterEntry> listed = new LinkedHashMap<>();
    roster.forEach(entry -> listed.putIfAbsent(LabelText.normalise(entry.agency()), entry));
    List<ReportingLine> lines = new ArrayList<>();
    listed.forEach((key, entry) -> lines.add(line(entry, Optional.ofNullable(senders.get(key)))));
    senders.forEach(
        (key, sender) -> {
          if (!listed.containsKey(key)) {
            String name = sender.name.isEmpty() ? text("summary.roster.unnamed") : sender.name;
            lines.add(line(name, ReportingState.NOT_LISTED, sender, ""));
          }
        });
    lines.sort(Comparator.comparing(ReportingLine::state));
    int owed = listed.values().stream().mapToInt(entry -> entry.owed().size()).sum();
    String note =
        messages.text(
            Message.of(
                owed > 0 ? "summary.roster.noteForms" : "summary.roster.note",
                "listed",
                Integer.toString(listed.size()),
                "missing",
                count(lines, ReportingState.MISSING),
                "partly",
                count(lines, ReportingState.PARTLY),
                "reported",
                count(lines, ReportingState.REPORTED),
                "others",
                count(lines, ReportingState.NOT_LISTED),
                "forms",
                Integer.toString(owed),
                "open",
                Integer.toString(
                    listed.entrySet().stream()
                        .mapToInt(
                            entry ->
                                open(
                                        entry.getValue(),
                                        Optional.ofNullable(senders.get(entry.getKey())))
                                    .size())
                        .sum())));
    return new Reporting(Optional.of(listed.size()), note, lines);
  }

  private static String count(List<ReportingLine> lines, ReportingState state) {
    return Long.toString(lines.stream().filter(line -> line.state() == state).count());
  }

  /** What an agency owes and has not sent; of two projects with one name each needs its form. */
  private static List<String> open(RosterEntry entry, Optional<Sender> sender) {
    List<String> came = new ArrayList<>(sender.map(of -> of.projects).orElse(List.of()));
    return entry.owed().stream()
        .filter(project -> !came.remove(LabelText.normalise(project)))
        .toList();
  }

  private ReportingLine line(RosterEntry entry, Optional<Sender> sender) {
    List<String> open = open(entry, sender);
    String owed =
        open.stream()
            .map(project -> project.isEmpty() ? text("summary.roster.ownForm") : project)
            .collect(Collectors.joining("\n"));
    return sender
        .map(
            of ->
                line(
                    entry.agency(),
                    open.isEmpty() ? ReportingState.REPORTED : ReportingState.PARTLY,
                    of,
                    owed))
        .orElseGet(() -> new ReportingLine(entry.agency(), ReportingState.MISSING, 0, owed, ""));
  }

  private static ReportingLine line(
      String agency, ReportingState state, Sender sender, String owed) {
    return new ReportingLine(agency, state, sender.forms, owed, String.join("\n", sender.files));
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
