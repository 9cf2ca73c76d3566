package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
  }

  /**
   * The lines for a roster.
   *
   * @param meant gives for a name on a form the one on the roster, or the same where none is
   *     certain
   */
  Reporting reporting(Optional<List<String>> roster, UnaryOperator<String> meant) {
    return roster.map(names -> against(names, called(meant))).orElseGet(this::notCompared);
  }

  private Map<String, Sender> called(UnaryOperator<String> meant) {
    Map<String, Sender> called = new LinkedHashMap<>();
    for (Sender sender : senders.values()) {
      String name = meant.apply(sender.name);
      Sender known = called.computeIfAbsent(LabelText.normalise(name), key -> new Sender(name));
      known.forms += sender.forms;
      known.files.addAll(sender.files);
    }
    return called;
  }

  private Reporting notCompared() {
    ReportingLine line = line(text("summary.roster.none"), ReportingState.NOT_COMPARED);
    return new Reporting(Optional.empty(), text("summary.roster.noneNote"), List.of(line));
  }

  private Reporting against(List<String> roster, Map<String, Sender> senders) {
    Map<String, String> listed = new LinkedHashMap<>();
    roster.forEach(name -> listed.putIfAbsent(LabelText.normalise(name), name));
    List<ReportingLine> missing = new ArrayList<>();
    List<ReportingLine> reported = new ArrayList<>();
    List<ReportingLine> others = new ArrayList<>();
    listed.forEach(
        (key, name) -> {
          if (senders.containsKey(key)) {
            reported.add(line(name, ReportingState.REPORTED, senders.get(key)));
          } else {
            missing.add(line(name, ReportingState.MISSING));
          }
        });
    senders.forEach(
        (key, sender) -> {
          if (!listed.containsKey(key)) {
            String name = sender.name.isEmpty() ? text("summary.roster.unnamed") : sender.name;
            others.add(line(name, ReportingState.NOT_LISTED, sender));
          }
        });
    String note =
        messages.text(
            Message.of(
                "summary.roster.note",
                "listed",
                Integer.toString(listed.size()),
                "missing",
                Integer.toString(missing.size()),
                "reported",
                Integer.toString(reported.size()),
                "others",
                Integer.toString(others.size())));
    missing.addAll(others);
    missing.addAll(reported);
    return new Reporting(Optional.of(listed.size()), note, missing);
  }

  private static ReportingLine line(String agency, ReportingState state, Sender sender) {
    return new ReportingLine(agency, state, sender.forms, String.join("\n", sender.files));
  }

  private static ReportingLine line(String agency, ReportingState state) {
    return new ReportingLine(agency, state, 0, "");
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
