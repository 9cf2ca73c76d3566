package cn.hebiao.cli;

import cn.hebiao.app.Checking;
import cn.hebiao.app.Completing;
import cn.hebiao.app.Explaining;
import cn.hebiao.app.Processing;
import cn.hebiao.app.RulebookAudit.Audited;
import java.util.List;

/** Gives the commands the use cases they call; tests give others. */
interface UseCases {
  /** Checking with the chosen rulebooks. */
  Checking checking(Settings settings);

  /** Processing with the chosen rulebooks, template and roster. */
  Processing processing(Settings settings);

  /** Filling of blanks with the chosen rulebooks. */
  Completing completing(Settings settings);

  /** Explaining of cells with the chosen rulebooks. */
  Explaining explaining(Settings settings);

  /** What is wrong with the chosen rulebooks, and whether their worked examples come out. */
  List<Audited> audit(Settings settings);
}
