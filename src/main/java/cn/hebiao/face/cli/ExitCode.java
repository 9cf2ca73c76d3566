package cn.hebiao.face.cli;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Severity;
import java.util.function.ToLongFunction;

/** The exit codes, a promise to other programs; a later one beats an earlier one. */
enum ExitCode {
  /** No finding of severity error. */
  CLEAN(0),
  /** Some findings of severity error. */
  ERRORS(1),
  /** Some file could not be read or processed. */
  FAILED(2),
  /** Wrong usage; nothing was done. */
  USAGE(64);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The graver of the two. */
  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** What one file alone would end with. A workbook without a known form was not processed. */
  static ExitCode of(Checked checked) {
    return of(checked.outcome(), checked::count);
  }

  /** The same from what became of the file and its number of findings by severity. */
  static ExitCode of(Outcome outcome, ToLongFunction<Severity> findings) {
    return switch (outcome) {
      case UNREADABLE, UNRECOGNISED -> FAILED;
      case CLEAN, FINDINGS -> findings.applyAsLong(Severity.ERROR) > 0 ? ERRORS : CLEAN;
    };
  }
}
