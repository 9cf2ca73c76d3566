package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.UseCases;
import cn.hebiao.model.finding.Messages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a whole, without a process around it. */
final class Program {
  private static final String HELP_TEXTS = "hebiao.messages.cli";

  private final Streams streams;
  private final Failures failures;
  private final CommandLine commands;

  /**
   * @param streams where output goes
   * @param messages the texts of all messages
   * @param useCases what the commands call
   * @param workingFolder the folder that relative names start from
   */
  Program(Streams streams, Messages messages, UseCases useCases, Path workingFolder) {
    this.streams = streams;
    this.failures = new Failures(streams, messages, useCases);
    Context context = new Context(streams, messages, useCases, failures, workingFolder);
    this.commands = commands(context);
  }

  private CommandLine commands(Context context) {
    CommandLine root =
        new CommandLine(new RootCommand(context, failures))
            .addSubcommand(new ProcessCommand(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new FillCommand(context))
            .addSubcommand(new ExplainCommand(context))
            .addSubcommand(new IssueCommand(context))
            .addSubcommand(new ServeCommand(context))
            .addSubcommand(
                new CommandLine(new RulesCommand(context))
                    .addSubcommand(new RulesNewCommand(context))
                    .addSubcommand(new RulesDocCommand(context))
                    .addSubcommand(new RulesImpactCommand(context))
                    .addSubcommand(new RulesCoverageCommand(context)));
    root.setResourceBundle(ResourceBundle.getBundle(HELP_TEXTS, Locale.ROOT));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.registerConverter(Path.class, name -> typed(name, context.workingFolder()));
    // A file may be called @what-ever.
    root.setExpandAtFiles(false);
    root.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    root.setParameterExceptionHandler(new WrongUsageReport(streams, context.messages()));
    root.setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure));
    return root;
  }

  private static Path typed(String name, Path workingFolder) {
    try {
      return Path.of(name);
    } catch (InvalidPathException beyondTheLocale) {
      return FileNames.path(workingFolder, name);
    }
  }

  /** Runs one command; never throws. The result is the exit code. */
  int run(String... args) {
    try {
      return commands.execute(args);
    } catch (Throwable failure) {
      return failures.report(failure);
    } finally {
      streams.close();
    }
  }
}
