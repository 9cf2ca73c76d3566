package cn.hebiao.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks and prints one table. {@code brief} only shows that they run; {@code
 * most} adds 汇总 of ten thousand forms.
 */
public final class BenchmarkTable {
  private static final String YARDSTICK = "b3PoiOpenAndSave";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final boolean brief;
  private final boolean most;

  private BenchmarkTable(List<String> args) {
    this.brief = args.contains("brief");
    this.most = args.contains("most");
  }

  public static void main(String[] args) throws RunnerException {
    new BenchmarkTable(List.of(args)).print();
  }

  private void print() throws RunnerException {
    List<String> lines = new ArrayList<>();
    lines.add("| benchmark | on | threads | CPU ms | to POI open+save | MB allocated | wall ms |");
    lines.add("|---|---|---|---|---|---|---|");
    Map<String, Double> yardsticks = new TreeMap<>();
    Collection<RunResult> results = new ArrayList<>();
    results.addAll(
        run(
            WorkbookBenchmark.class.getSimpleName(),
            1,
            "workbooks",
            brief ? new String[] {"ROWS_45"} : new String[] {"INBOX", "ROWS_45", "ROWS_5000"}));
    results.addAll(
        run(WorkbookBenchmark.class.getSimpleName() + ".c[23].*",
            2,
            "workbooks",
            brief ? "ROWS_45" : "INBOX"));
    results.addAll(
        run(
            SummaryBenchmark.class.getSimpleName(),
            1,
            "forms",
            brief
                ? new String[] {"20"}
                : most ? new String[] {"1000", "10000"} : new String[] {"1000"}));
    for (RunResult result : results) {
      if (name(result).equals(YARDSTICK)) {
        yardsticks.put(on(result), value(result, CpuProfiler.LABEL));
      }
    }
    results.forEach(result -> lines.add(line(result, yardsticks)));
    Map<String, Double> starts = ColdStart.seconds(brief ? 1 : 4);
    Optional<Double> first = starts.values().stream().findFirst();
    lines.add("");
    lines.add("| one process on one file | CPU s | to POI open, edit, save |");
    lines.add("|---|---|---|");
    starts.forEach(
        (name, spent) ->
            lines.add(
                String.format(
                    Locale.ROOT, "| %s | %.2f | %.2f |", name, spent, spent / first.get())));
    System.out.println(String.join("\n", lines));
  }

  private Collection<RunResult> run(String benchmarks, int threads, String param, String... values)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmarks)
            .param(param, values)
            .threads(threads)
            .forks(brief ? 0 : 1)
            .jvmArgs("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g")
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .warmupIterations(brief ? 0 : 5)
            .warmupTime(TimeValue.milliseconds(brief ? 100 : 2000))
            .measurementIterations(brief ? 1 : 3)
            .measurementTime(TimeValue.milliseconds(brief ? 100 : 2000));
    return new Runner(options.build()).run();
  }

  private static String line(RunResult result, Map<String, Double> yardsticks) {
    double cpu = value(result, CpuProfiler.LABEL);
    Double yardstick = yardsticks.get(on(result));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.2f | %s | %.2f | %.2f |",
        name(result),
        on(result),
        result.getParams().getThreads(),
        cpu,
        yardstick == null ? "" : String.format(Locale.ROOT, "%.2f", cpu / yardstick),
        value(result, ALLOCATED) / 1e6,
        result.getPrimaryResult().getScore());
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.') + 1);
  }

  private static String on(RunResult result) {
    return result.getParams().getParamsKeys().stream()
        .findFirst()
        .map(key -> result.getParams().getParam(key))
        .orElse("");
  }

  private static double value(RunResult result, String label) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(label))
        .map(Map.Entry::getValue)
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElse(Double.NaN);
  }
}
