package cn.hebiao.judge.diagnose;

import cn.hebiao.judge.diagnose.slip.AddendLeftOut;
import cn.hebiao.judge.diagnose.slip.AddendTwice;
import cn.hebiao.judge.diagnose.slip.ChangeForLevel;
import cn.hebiao.judge.diagnose.slip.DigitsSwapped;
import cn.hebiao.judge.diagnose.slip.LevelForChange;
import cn.hebiao.judge.diagnose.slip.OtherFigureTaken;
import cn.hebiao.judge.diagnose.slip.PointShifted;
import cn.hebiao.judge.diagnose.slip.RatioInverted;
import cn.hebiao.judge.diagnose.slip.RoundedWrongly;
import cn.hebiao.judge.diagnose.slip.SignLost;
import cn.hebiao.judge.diagnose.slip.Slip;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.model.finding.Message;
import java.util.List;
import java.util.Optional;

/**
 * Names the slip that explains a wrong figure, if just one does: none is better than a forced one.
 */
public final class Diagnoser {
  /** Every slip that is looked for. */
  public static final List<Slip> SLIPS =
      List.of(
          new DigitsSwapped(),
          new RatioInverted(),
          new ChangeForLevel(),
          new LevelForChange(),
          new PointShifted(),
          new AddendLeftOut(),
          new AddendTwice(),
          new OtherFigureTaken(),
          new SignLost(),
          new RoundedWrongly());

  /** A slip that explains one in so many other figures as well is a guess. */
  private static final int GUESS = 5;

  /**
   * The one slip that explains the figure; empty if none or several do, or if many another figure
   * in its place would be explained as well.
   */
  public Optional<Message> diagnose(WrongFigure wrong) {
    List<Message> explanations = explanations(wrong);
    return explanations.size() == 1 && !isGuess(wrong)
        ? Optional.of(explanations.get(0))
        : Optional.empty();
  }

  private static boolean isGuess(WrongFigure wrong) {
    List<WrongFigure> rivals = wrong.rivals();
    long explained = rivals.stream().filter(rival -> explanations(rival).size() == 1).count();
    return explained * GUESS >= rivals.size();
  }

  private static List<Message> explanations(WrongFigure wrong) {
    return SLIPS.stream().map(slip -> slip.explain(wrong)).flatMap(Optional::stream).toList();
  }
}
