package cn.hebiao.cli;

import cn.hebiao.app.Checking;
import cn.hebiao.app.Processing;

/** Gives the commands the use cases they call; tests give others. */
interface UseCases {
  /** Checking with the chosen rulebooks. */
  Checking checking(Settings settings);

  /** Processing with the chosen rulebooks, template and roster. */
  Processing processing(Settings settings);
}
