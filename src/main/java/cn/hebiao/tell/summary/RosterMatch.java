package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares a roster with the forms that came in, by the agencies' names. */
final class RosterMatch {
  private final Messages messages;
  private final List<ReportingLine> lines = new ArrayList<>();

  private RosterMatch(Messages messages) {
    this.messages = messages;
  }

  static Reporting of(Optional<List<String>> roster, List<FormLine> forms, Messages messages) {
    return new RosterMatch(messages).match(roster, forms);
  }

  private Reporting match(Optional<List<String>> roster, List<FormLine> forms) {
    if (roster.isEmpty()) {
      add(text("summary.roster.none"), ReportingState.NOT_COMPARED, List.of());
      return new Reporting(Optional.empty(), text("summary.roster.noneNote"), lines);
    }
    Map<String, List<FormLine>> received =
        forms.stream()
            .collect(
                Collectors.groupingBy(
                    form -> LabelText.normalise(form.agency()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, String> listed = new LinkedHashMap<>();
    roster.get().forEach(name -> listed.putIfAbsent(LabelText.normalise(name), name));
    listed.forEach(
        (key, name) -> {
          if (!received.containsKey(key)) {
            add(name, ReportingState.MISSING, List.of());
          }
        });
    received.forEach(
        (key, own) -> {
          if (!listed.containsKey(key)) {
            String name = own.get(0).agency();
            add(
                name.isEmpty() ? text("summary.roster.unnamed") : name,
                ReportingState.NOT_LISTED,
                own);
          }
        });
    listed.forEach(
        (key, name) -> {
          if (received.containsKey(key)) {
            add(name, ReportingState.REPORTED, received.get(key));
          }
        });
    Reporting all = new Reporting(Optional.of(listed.size()), "", lines);
    return new Reporting(all.listed(), note(all), lines);
  }

  private void add(String agency, ReportingState state, List<FormLine> forms) {
    String files =
        forms.stream()
            .map(form -> form.source().file())
            .distinct()
            .collect(Collectors.joining("\n"));
    lines.add(new ReportingLine(lines.size() + 1, agency, state, forms.size(), files));
  }

  private String note(Reporting all) {
    return messages.text(
        Message.of(
            "summary.roster.note",
            "listed",
            all.listed().map(String::valueOf).orElse(""),
            "missing",
            Long.toString(all.count(ReportingState.MISSING)),
            "reported",
            Long.toString(all.count(ReportingState.REPORTED)),
            "others",
            Long.toString(all.count(ReportingState.NOT_LISTED))));
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
