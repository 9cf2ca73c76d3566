package cn.hebiao;

import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.FileView;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Progress;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.util.List;

/** Nobody is told how far the work has come. */
final class Unwatched implements Progress, BatchScreen {
  @Override
  public FileView view(Checked checked, List<Message> remarks) {
    return FileView.NONE;
  }

  @Override
  public void show(FinishedFile file) {}

  @Override
  public void start(int files) {}

  @Override
  public void done(String file) {}

  @Override
  public void finish() {}
}
