package cn.hebiao;

import cn.hebiao.app.GivenBook;
import java.nio.file.Path;

/**
 * A workbook to be looked at: a file, or its bytes. Nothing is read before the engine is asked
 * about it, and the file itself is never changed. Immutable.
 */
public final class WorkbookFile {
  private final GivenBook given;

  private WorkbookFile(GivenBook given) {
    this.given = given;
  }

  /** A file, called by its own name in results. */
  public static WorkbookFile at(Path file) {
    return new WorkbookFile(GivenBook.of(file));
  }

  /** A file that results call by another name, for example with folders before it. */
  public static WorkbookFile at(Path file, String name) {
    return new WorkbookFile(new GivenBook.OnDisk(file, name));
  }

  /**
   * The content of a file.
   *
   * @param name what results call it; its ending is not looked at, the content says what it is
   * @param content all bytes of the file; copied
   */
  public static WorkbookFile of(String name, byte[] content) {
    return new WorkbookFile(new GivenBook.BookInMemory(content.clone(), name));
  }

  /** What results call it. */
  public String name() {
    return given.name();
  }

  GivenBook given() {
    return given;
  }
}
