package cn.hebiao.app.submission;

import cn.hebiao.app.CellName;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CheckFiles.Examined;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.ExplainFiles;
import cn.hebiao.app.Explained;
import cn.hebiao.app.FillBlanks;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;

/** What is made of a single submission when somebody asks for it. Thread-safe. */
public final class SubmittedBooks {
  private final Submissions submissions;
  private final CheckFiles checking;
  private final CopyMaker copying;
  private final FillBlanks filling;
  private final ExplainFiles explaining;

  public SubmittedBooks(
      Submissions submissions,
      CheckFiles checking,
      CopyMaker copying,
      FillBlanks filling,
      ExplainFiles explaining) {
    this.submissions = submissions;
    this.checking = checking;
    this.copying = copying;
    this.filling = filling;
    this.explaining = explaining;
  }

  /**
   * A copy of a submission.
   *
   * @param bytes the file
   * @param extension of its real format
   */
  public record SubmittedCopy(byte[] bytes, String extension) {}

  /**
   * The annotated copy.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  public SubmittedCopy annotated(Submission submission) throws UnreadableBook {
    Examined examined = examined(submission);
    return copy(
        copying.copy(examined.bytes(), examined.book(), examined.checked()).annotated().bytes(),
        examined.book());
  }

  /**
   * A copy with its blanks filled, as the agency may hand it in.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  public SubmittedCopy filled(Submission submission) throws UnreadableBook {
    FillBlanks.Filled filled = filling.fill(submissions.book(submission), false);
    return copy(filled.bytes(), filled.book());
  }

  private static SubmittedCopy copy(byte[] bytes, Book book) {
    return new SubmittedCopy(bytes, book.format().extension());
  }

  /**
   * The workbook without annotations of ours, and its result.
   *
   * @throws UnreadableBook if it is no workbook that can be read
   */
  public Examined examined(Submission submission) throws UnreadableBook {
    return checking.examine(submissions.book(submission));
  }

  /** How a cell came about. */
  public Explained explained(Submission submission, CellName cell) {
    return explaining.explain(submissions.book(submission), cell);
  }
}
