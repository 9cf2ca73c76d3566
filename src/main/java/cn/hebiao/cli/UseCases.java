package cn.hebiao.cli;

import cn.hebiao.app.Checking;
import cn.hebiao.app.Processing;
import cn.hebiao.app.RulebookAudit.Audited;
import java.nio.file.Path;
import java.util.List;

/** Gives the commands the use cases they call; tests give others. */
interface UseCases {
  /** Checking with the chosen rulebooks. */
  Checking checking(Settings settings);

  /** Processing with the chosen rulebooks, template and roster. */
  Processing processing(Settings settings);

  /**
   * What is wrong with rulebooks, and what their rules say.
   *
   * @param chosen rulebooks and folders of rulebooks; none for the usual ones
   */
  List<Audited> audit(List<Path> chosen);
}
