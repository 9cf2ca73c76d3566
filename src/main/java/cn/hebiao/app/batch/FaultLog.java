package cn.hebiao.app.batch;

import cn.hebiao.app.Fault;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our own mistakes, each with its trace once and with all it happened to. */
public final class FaultLog {
  private record Seen(Fault fault, List<String> subjects) {}

  private final Messages messages;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** A log without mistakes; messages give the texts around the traces. */
  public FaultLog(Messages messages) {
    this.messages = messages;
  }

  /**
   * Records a mistake.
   *
   * @param subject what it happened to
   */
  public void add(String subject, Fault fault) {
    seen.computeIfAbsent(fault.reference(), key -> new Seen(fault, new ArrayList<>()))
        .subjects()
        .add(subject);
  }

  public boolean isEmpty() {
    return seen.isEmpty();
  }

  /** The mistakes, each once. */
  public List<Fault> faults() {
    return seen.values().stream().map(Seen::fault).toList();
  }

  /** The lines of the log file. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(messages.text(Message.of("process.logTitle")));
    for (Seen one : seen.values()) {
      lines.add("");
      lines.add(
          messages.text(
              Message.of(
                  "process.logFault",
                  "reference",
                  one.fault().reference(),
                  "count",
                  Integer.toString(one.subjects().size()))));
      one.subjects().forEach(subject -> lines.add("  " + subject));
      lines.addAll(one.fault().trace());
    }
    return lines;
  }
}
