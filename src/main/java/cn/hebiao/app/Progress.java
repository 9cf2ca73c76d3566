package cn.hebiao.app;

/** Told how far long work has come; may be called by several threads. */
public interface Progress {
  /** The work begins, with so many files. */
  void start(int files);

  /** One file is finished, well or not. */
  void done(String file);

  /** All work is over. */
  void finish();
}
