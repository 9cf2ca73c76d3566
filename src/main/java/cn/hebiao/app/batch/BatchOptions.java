package cn.hebiao.app.batch;

import java.time.Duration;

/**
 * How a batch is done.
 *
 * @param threads how many workbooks are in work at once, at least 1
 * @param resume whether what earlier runs finished is taken over
 * @param timeLimit the processor time one workbook may take
 * @param memory bytes that all workbooks in work may take together, by estimate
 * @param basis what results depend on beyond the files: program, rulebooks, options
 */
public record BatchOptions(
    int threads, boolean resume, Duration timeLimit, long memory, String basis) {
  /** Processor time that no form comes near, and that ends what would never end. */
  public static final Duration USUAL_TIME = Duration.ofMinutes(5);

  public BatchOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("no threads");
    }
  }

  /** Half of the program's memory is for workbooks, the rest for results and slips of estimate. */
  public static BatchOptions usual(int threads, boolean resume, String basis) {
    return new BatchOptions(
        threads, resume, USUAL_TIME, Runtime.getRuntime().maxMemory() / 2, basis);
  }
}
