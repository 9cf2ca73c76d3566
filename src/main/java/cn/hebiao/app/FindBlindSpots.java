package cn.hebiao.app;

import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.BlindSpots;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.List;
import java.util.function.Supplier;

/** Alters every figure of a workbook in turn; what we wrote into it ourselves is not looked at. */
public final class FindBlindSpots {
  private final CheckFiles checking;
  private final BlindSpots spots;

  /**
   * @param checking reads workbooks
   * @param checker checks their altered copies
   * @param rulebookSet the rulebooks that both use
   * @param messages the texts
   */
  public FindBlindSpots(
      CheckFiles checking, BookChecker checker, RulebookSet rulebookSet, Messages messages) {
    this.checking = checking;
    this.spots =
        new BlindSpots(rulebookSet, messages, book -> checker.check(book, book.fileName()));
  }

  /**
   * Every slip in every figure of a workbook, with whether a rule notices it. All processors try
   * them.
   *
   * @param progress told of every alteration that was tried
   * @throws UnreadableBook if it cannot be read
   */
  public List<AlterationTrial> of(GivenBook given, Progress progress) throws UnreadableBook {
    List<Supplier<AlterationTrial>> trials = spots.trials(checking.pristine(given).book());
    progress.start(trials.size());
    List<AlterationTrial> tried =
        trials.parallelStream().map(trial -> tried(trial, given, progress)).toList();
    progress.finish();
    return tried;
  }

  private static AlterationTrial tried(
      Supplier<AlterationTrial> trial, GivenBook given, Progress progress) {
    AlterationTrial tried = trial.get();
    progress.done(given.name());
    return tried;
  }
}
