package cn.hebiao.cli;

import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.core.example.ExampleResult;
import cn.hebiao.core.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  ExitCode check(Optional<Path> folder) {
    List<Audited> audited = audit(folder);
    for (Audited one : audited) {
      say(
          Message.of(
              one.problems().isEmpty() ? "cli.rules.SOUND" : "cli.rules.FAULTY",
              "file",
              one.file(),
              "problems",
              Integer.toString(one.problems().size())));
      problems(one);
    }
    return total(audited.size(), audited.stream().filter(a -> a.problems().isEmpty()).count());
  }

  /** Which worked examples do not come out; those of a faulty rulebook cannot be run. */
  ExitCode test(Optional<Path> folder) {
    List<Audited> audited = audit(folder);
    for (Audited one : audited) {
      say(
          Message.of(
              one.sound() ? "cli.rules.TESTED" : "cli.rules.FAILED",
              "file",
              one.file(),
              "examples",
              Integer.toString(one.examples().size()),
              "failures",
              Integer.toString(one.failures().size())));
      problems(one);
      one.failures().forEach(this::failure);
    }
    return total(audited.size(), audited.stream().filter(Audited::sound).count());
  }

  private List<Audited> audit(Optional<Path> folder) {
    Optional<Path> chosen = new ChosenPaths(context.workingFolder(), command).folder("DIR", folder);
    return context.useCases().audit(Settings.rulebooks(chosen));
  }

  private void problems(Audited audited) {
    for (Message problem : audited.problems()) {
      say(Message.of("cli.rules.PROBLEM", "text", context.messages().text(problem)));
    }
  }

  private void failure(ExampleResult failure) {
    say(
        Message.of(
            "cli.rules.EXAMPLE",
            "place",
            failure.example().place(),
            "subject",
            failure.example().subject(),
            "expected",
            failure.example().expected(),
            "actual",
            failure.actual().orElse(context.text("cli.text.NOTHING"))));
  }

  private ExitCode total(int all, long sound) {
    say(
        Message.of(
            "cli.rules.TOTAL", "count", Integer.toString(all), "sound", Long.toString(sound)));
    return sound == all ? ExitCode.CLEAN : ExitCode.ERRORS;
  }

  private void say(Message message) {
    context.streams().result(context.messages().text(message));
  }
}
