package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.UseCases;
import cn.hebiao.model.finding.Messages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a whole, without a process around it. */
final class Program {
  private static final String HELP_TEXTS = "hebiao.messages.cli";

  private final Streams streams;
  private final Failures failures;
  private final Context context;

  /**
   * @param streams where output goes
   * @param messages the texts of all messages
   * @param useCases what the commands call
   * @param workingFolder the folder that relative names start from
   */
  Program(Streams streams, Messages messages, UseCases useCases, Path workingFolder) {
    this.streams = streams;
    this.failures = new Failures(streams, messages, useCases);
    this.context = new Context(streams, messages, useCases, failures, workingFolder);
  }

  /**
   * The commands that arguments can mean: the one that they start with, else all. Making one takes
   * picocli a while.
   */
  private CommandLine commands(List<String> args) {
    CommandLine root = new CommandLine(new RootCommand(context, failures));
    Map<String, Function<Context, Object>> all = all();
    Optional<String> meant = args.stream().limit(1).filter(all::containsKey).findFirst();
    all.forEach(
        (name, command) -> {
          if (meant.orElse(name).equals(name)) {
            root.addSubcommand(name, command.apply(context));
          }
        });
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

  private static Map<String, Function<Context, Object>> all() {
    Map<String, Function<Context, Object>> all = new LinkedHashMap<>();
    all.put("process", ProcessCommand::new);
    all.put("sample", SampleCommand::new);
    all.put("review", ReviewCommand::new);
    all.put("check", CheckCommand::new);
    all.put("fill", FillCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("issue", IssueCommand::new);
    all.put("watch", WatchCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("archive", ArchiveCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("rules", Program::rules);
    return all;
  }

  private static CommandLine rules(Context context) {
    return new CommandLine(new RulesCommand(context))
        .addSubcommand(new RulesNewCommand(context))
        .addSubcommand(new RulesDocCommand(context))
        .addSubcommand(new RulesImpactCommand(context))
        .addSubcommand(new RulesCoverageCommand(context));
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
      return commands(List.of(args)).execute(args);
    } catch (Throwable failure) {
      return failures.report(failure);
    } finally {
      streams.close();
    }
  }
}
