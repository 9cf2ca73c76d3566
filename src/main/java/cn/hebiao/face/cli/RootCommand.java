package cn.hebiao.face.cli;

import cn.hebiao.app.Settings;
import cn.hebiao.model.finding.Message;
import cn.hebiao.wiring.ProgramVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: processes the usual inbox into the usual folder. */
@Command(name = "hebiao", versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Path OUT = Path.of("workbooks", "out");

  private final Context context;
  private final Failures failures;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  private boolean version;

  RootCommand(Context context, Failures failures) {
    this.context = context;
    this.failures = failures;
  }

  @Option(names = "--verbose", scope = ScopeType.INHERIT)
  void verbose(boolean wanted) {
    failures.verbose(wanted);
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(context.workingFolder().resolve(INBOX))) {
      throw new WrongUsage(
          spec.commandLine(), Message.of("cli.usage.NO_INBOX", "folder", INBOX.toString()));
    }
    ProcessJob job = new ProcessJob(context, spec.commandLine(), false);
    return job.run(List.of(INBOX), OUT, Settings.USUAL).number();
  }

  /** What --version prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ProgramVersion.text()};
    }
  }
}
