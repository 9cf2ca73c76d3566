package cn.hebiao.face.cli;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.author.example.ExampleResult;
import cn.hebiao.author.example.ThresholdSweep;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Looks rulebooks through and prints what is to be mended. */
final class RulesJob {
  private final Context context;
  private final CommandLine command;

  RulesJob(Context context, CommandLine command) {
    this.context = context;
    this.command = command;
  }

  /** What is written wrongly. */
  ExitCode check(List<Path> paths) {
    List<Audited> audited = audit(paths);
    for (Audited one : audited) {
      int wrong = one.problems().size() + one.mistakes().size();
      say(
          wrong == 0 ? "cli.rules.SOUND" : "cli.rules.FAULTY",
          "file",
          one.file(),
          "problems",
          Integer.toString(wrong));
      lines("cli.rules.PROBLEM", one.problems());
      lines("cli.rules.PROBLEM", one.mistakes());
      lines("cli.rules.REMARK", one.remarks());
    }
    return total(audited, Audited::well);
  }

  /** Which worked examples do not come out; those of a faulty rulebook cannot be run. */
  ExitCode test(List<Path> paths, boolean edges) {
    List<Audited> audited = audit(paths);
    for (Audited one : audited) {
      say(
          one.sound() ? "cli.rules.TESTED" : "cli.rules.FAILED",
          "file",
          one.file(),
          "examples",
          Integer.toString(one.examples().size()),
          "failures",
          Integer.toString(one.failures().size()),
          "edges",
          Integer.toString(one.courses().stream().mapToInt(c -> c.steps().size()).sum()));
      lines("cli.rules.PROBLEM", one.problems());
      one.failures().forEach(this::failure);
      if (edges) {
        one.courses().forEach(course -> course("cli.rules.COURSE", course, ""));
      }
      one.courses()
          .forEach(
              course ->
                  course
                      .turn()
                      .ifPresent(
                          turn ->
                              course(
                                  "cli.rules.TURN",
                                  course,
                                  step(course, turn.from()) + " " + step(course, turn.to()))));
    }
    return total(audited, Audited::sound);
  }

  private List<Audited> audit(List<Path> paths) {
    List<Path> existing = new ChosenPaths(context.workingFolder(), command).existing("PATH", paths);
    context.failures().outputs(context.workingFolder());
    List<Audited> audited = context.useCases().audit(existing.stream().map(GivenBook::of).toList());
    for (Audited one : audited) {
      one.fault()
          .ifPresent(
              fault -> context.failures().record(one.file(), fault, context.workingFolder()));
    }
    return audited;
  }

  private void lines(String key, List<Message> messages) {
    messages.forEach(message -> say(key, "text", context.messages().text(message)));
  }

  private void failure(ExampleResult failure) {
    say(
        "cli.rules.EXAMPLE",
        "place",
        failure.example().place(),
        "subject",
        failure.example().subject(),
        "expected",
        failure.example().expected(),
        "actual",
        failure.actual().orElse(context.text("cli.text.NOTHING")));
  }

  private void course(String key, ThresholdSweep course, String turn) {
    String steps =
        course.steps().stream().map(step -> step(course, step)).collect(Collectors.joining("  "));
    say(
        key,
        "subject",
        course.subject(),
        "name",
        course.name(),
        "figure",
        course.figure(),
        "steps",
        steps,
        "turn",
        turn);
  }

  private String step(ThresholdSweep course, ThresholdSweep.SweepStep step) {
    return value(course, step.value())
        + "→"
        + step.points().map(Written::plain).orElse(context.text("cli.text.NOTHING"));
  }

  private static String value(ThresholdSweep course, BigDecimal value) {
    return course.ofRatio() ? Written.plain(value.movePointRight(2)) + "%" : Written.plain(value);
  }

  private ExitCode total(List<Audited> audited, Predicate<Audited> good) {
    int all = audited.size();
    long sound = audited.stream().filter(good).count();
    say("cli.rules.TOTAL", "count", Integer.toString(all), "sound", Long.toString(sound));
    boolean faulty = audited.stream().anyMatch(one -> one.fault().isPresent());
    return faulty ? ExitCode.FAILED : sound == all ? ExitCode.CLEAN : ExitCode.ERRORS;
  }

  private void say(String key, String... namesAndValues) {
    context.streams().result(context.messages().text(Message.of(key, namesAndValues)));
  }
}
