package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.Refused;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.text.TextTable;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.PartCount;
import cn.hebiao.author.blindspot.UnnoticedCell;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Alters every figure of a file in turn and lists what no rule notices. */
@Command(name = "coverage")
final class RulesCoverageCommand implements Callable<Integer> {
  private static final List<String> COUNTS =
      List.of("PART", "TRIED", "TOLD", "OPEN", "UNNOTICED", "DUE", "MISSED");
  private static final List<String> COLUMNS = List.of("CELL", "VALUE", "PART", "SLIPS", "REASON");
  private static final int WIDEST = 60;

  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  @Option(names = "--progress")
  private boolean progress;

  RulesCoverageCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings =
        Settings.rulebooks(
            new ChosenPaths(context.workingFolder(), spec.commandLine())
                .folder("--rulebooks", Optional.ofNullable(rulebooks)));
    ExitCode code = ExitCode.CLEAN;
    for (String file : files) {
      code = code.and(cover(settings, file));
    }
    return code.number();
  }

  private ExitCode cover(Settings settings, String file) {
    try {
      List<AlterationTrial> trials =
          context
              .useCases()
              .coverage(
                  settings,
                  GivenBook.of(FileNames.path(context.workingFolder(), file)),
                  new ProgressBar(context.streams(), context.messages(), progress));
      if (trials.isEmpty()) {
        say("cli.coverage.NOTHING", "file", file);
        return ExitCode.FAILED;
      }
      return report(file, trials);
    } catch (UnreadableBook unreadable) {
      say("cli.coverage.UNREADABLE", "file", file, "reason", unreadable.getMessage());
      return ExitCode.FAILED;
    } catch (Refused ofAll) {
      throw ofAll;
    } catch (RuntimeException | StackOverflowError thrown) {
      return context.failures().withFile(file, thrown, context.workingFolder());
    }
  }

  private ExitCode report(String file, List<AlterationTrial> trials) {
    List<PartCount> counts = PartCount.of(trials);
    int due = counts.stream().mapToInt(PartCount::due).sum();
    int missed = counts.stream().mapToInt(PartCount::missed).sum();
    BigDecimal share =
        due == 0
            ? BigDecimal.ONE
            : BigDecimal.valueOf(due - missed)
                .divide(BigDecimal.valueOf(due), 4, RoundingMode.DOWN);
    say(
        "cli.coverage.SUMMARY",
        "file",
        file,
        "all",
        "" + trials.size(),
        "must",
        "" + due,
        "noticed",
        "" + (due - missed),
        "share",
        Written.percent(share),
        "others",
        "" + (trials.size() - due));
    TextTable parts = new TextTable(COUNTS.stream().map(this::column).toList());
    counts.forEach(each -> parts.row(row(each)));
    parts.lines().forEach(context.streams()::result);
    List<UnnoticedCell> blind = UnnoticedCell.of(trials);
    if (!blind.isEmpty()) {
      TextTable table = new TextTable(COLUMNS.stream().map(this::column).toList());
      blind.forEach(each -> table.row(row(each)));
      table.lines().forEach(context.streams()::result);
    }
    return share.compareTo(new BigDecimal("0.99")) >= 0 ? ExitCode.CLEAN : ExitCode.ERRORS;
  }

  private List<String> row(PartCount count) {
    return Stream.concat(
            Stream.of(context.text("coverage.part." + count.part())),
            Stream.of(
                    count.tried(),
                    count.told(),
                    count.open(),
                    count.unnoticed(),
                    count.due(),
                    count.missed())
                .map(String::valueOf))
        .toList();
  }

  private List<String> row(UnnoticedCell blind) {
    return List.of(
        blind.cell().sheet() + "!" + blind.cell().ref().name(),
        blind.cell().cell().shown().strip(),
        context.text("coverage.part." + blind.part()),
        blind.slips().stream()
            .map(slip -> context.text("coverage.slip." + slip))
            .collect(Collectors.joining("、")),
        context.text("coverage.reason." + blind.reason()));
  }

  private TextTable.TextColumn column(String name) {
    return new TextTable.TextColumn(
        context.text("cli.coverage.column." + name), TextTable.Align.LEFT, WIDEST);
  }

  private void say(String key, String... namesAndValues) {
    context.streams().result(context.text(key, namesAndValues));
  }
}
