package cn.hebiao.adapter.excel.ooxml;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;

/** A package that is damaged, hostile or beyond the limits. Says what users are to be told. */
public final class UnsoundPackage extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final UnreadableBook refusal;

  /** With what users are to be told. */
  public UnsoundPackage(UnreadableBook refusal) {
    super(refusal);
    this.refusal = refusal;
  }

  /** With the values of its message. */
  static UnsoundPackage of(ReadProblem kind, Object... arguments) {
    return new UnsoundPackage(new UnreadableBook(kind, arguments));
  }

  /** Something in a part, or in the zip itself, that cannot be read. */
  public static UnsoundPackage corrupt(String where, Throwable cause) {
    return new UnsoundPackage(new UnreadableBook(ReadProblem.CORRUPT, where).because(cause));
  }

  /** What readers of files report. */
  public UnreadableBook refusal() {
    return refusal;
  }
}
