package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.plan.FilledBlank;
import cn.hebiao.tell.plan.UnfilledBlank;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file whose blanks were to be filled.
 *
 * @param checked the result of checking it as it is after the filling
 * @param fills what was filled, in reading order; empty where nothing blank follows from the form
 * @param left blanks that do not follow from the form, each with the reason
 * @param copy where the copy is; empty where none was needed or none could be written
 * @param problems what went wrong with the copy
 * @param remarks what the user must know of the copy: cells left out, a signature dropped
 * @param faults mistakes of ours on the way
 */
public record Completed(
    Checked checked,
    List<FilledBlank> fills,
    List<UnfilledBlank> left,
    Optional<Path> copy,
    List<Message> problems,
    List<Message> remarks,
    List<Fault> faults) {
  public Completed {
    fills = List.copyOf(fills);
    left = List.copyOf(left);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
    faults = List.copyOf(faults);
  }

  /** A file with which we made no mistake. */
  public Completed(
      Checked checked,
      List<FilledBlank> fills,
      List<UnfilledBlank> left,
      Optional<Path> copy,
      List<Message> problems,
      List<Message> remarks) {
    this(checked, fills, left, copy, problems, remarks, List.of());
  }

  /** A file that could not be read. */
  static Completed unreadable(Checked checked) {
    return new Completed(checked, List.of(), List.of(), Optional.empty(), List.of(), List.of());
  }
}
