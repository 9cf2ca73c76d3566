package cn.hebiao.app;

import cn.hebiao.author.impact.ImpactReport;
import cn.hebiao.author.impact.WorkbookPair;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what an old and a new rulebook make of the same files. */
public final class RuleChange {
  private final Checking before;
  private final Checking after;
  private final Messages messages;
  private final PrintoutMaker printouts;

  /**
   * @param before checks by the old rulebook
   * @param after checks by the new one
   * @param messages the texts
   * @param printouts makes the report
   */
  public RuleChange(Checking before, Checking after, Messages messages, PrintoutMaker printouts) {
    this.before = before;
    this.after = after;
    this.messages = messages;
    this.printouts = printouts;
  }

  /**
   * The report as a workbook, and what could not be compared.
   *
   * @param report the workbook
   * @param compared how many files were compared
   * @param left files that could not be read or recognised, each with the reason
   * @param faults our own mistakes, by the file they happened to
   */
  public record ComparedRules(
      byte[] report, int compared, List<String> left, Map<String, Fault> faults) {
    /** A comparison in which we made no mistake. */
    public ComparedRules(byte[] report, int compared, List<String> left) {
      this(report, compared, left, Map.of());
    }
  }

  /**
   * Compares.
   *
   * @param oldName what the old rulebook is called
   * @param newName what the new one is called
   * @param files the files
   * @param at where the report will be; links to the files start from there
   */
  public ComparedRules compare(String oldName, String newName, List<Incoming> files, Path at) {
    FileAddress address = new FileAddress(at);
    List<WorkbookPair> pairs = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Map<String, Fault> faults = new LinkedHashMap<>();
    for (Incoming file : files) {
      try {
        Checked old = before.check(file.path(), file.name());
        Outcome outcome = old.outcome();
        if (outcome == Outcome.UNREADABLE || outcome == Outcome.UNRECOGNISED) {
          left.add(file.name() + "：" + old.message().map(messages::text).orElse(""));
        } else {
          Checked now = after.check(file.path(), file.name());
          pairs.add(new WorkbookPair(old, now, address.of(file.path())));
        }
      } catch (RuntimeException | StackOverflowError thrown) {
        // A mistake of ours with one file must not cost the user the others.
        Fault fault = Fault.of(thrown);
        faults.put(file.name(), fault);
        left.add(
            messages.text(
                Message.of(
                    "process.faultOf", "file", file.name(), "reference", fault.reference())));
      }
    }
    byte[] report =
        printouts.write(new ImpactReport(messages).sheets(oldName, newName, pairs, left));
    return new ComparedRules(report, pairs.size(), List.copyOf(left), faults);
  }
}
