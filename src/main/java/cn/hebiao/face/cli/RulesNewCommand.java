package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.model.finding.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an empty rulebook to start from. */
@Command(name = "new")
final class RulesNewCommand implements Callable<Integer> {
  /** What Windows, the strictest of all, takes for the name of a file. */
  private static final Pattern NAME = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]{1,60}");

  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "NAME", index = "0")
  private String name;

  @Option(names = "--out", paramLabel = "FILE")
  private Path out;

  RulesNewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String plain = name.strip();
    if (!NAME.matcher(plain).matches() || plain.startsWith(".") || plain.endsWith(".")) {
      throw wrong("cli.usage.BAD_NAME", plain);
    }
    Path target =
        new ChosenPaths(context.workingFolder(), spec.commandLine())
            .report("--out", Optional.ofNullable(out), plain + ".xlsx", List.of());
    if (Files.exists(target)) {
      throw wrong("cli.usage.ALREADY_THERE", FileNames.shown(target));
    }
    context.failures().outputs(target.toAbsolutePath().getParent());
    ExitCode code = new SavedReport(context).save(target, context.useCases().newRulebook(plain));
    if (code == ExitCode.CLEAN) {
      String shown = out == null ? plain + ".xlsx" : FileNames.shown(out);
      context.streams().result(context.text("cli.rules.NEW_NEXT", "file", shown));
    }
    return code.number();
  }

  private WrongUsage wrong(String key, String shown) {
    return new WrongUsage(spec.commandLine(), Message.of(key, "name", shown));
  }
}
