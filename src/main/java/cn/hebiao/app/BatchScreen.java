package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.util.List;

/** The face that a batch is shown on while it runs. */
public interface BatchScreen {
  /**
   * What will be shown of a file; called by several threads at once, in any order.
   *
   * @param checked its result
   * @param remarks what the user must know of its copy
   */
  FileView view(Checked checked, List<Message> remarks);

  /** Shows a file; called by one thread, in the order of the inputs. */
  void show(FinishedFile file);
}
