package cn.hebiao.app.review;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.finding.Message;
import cn.hebiao.review.verdict.ReviewFinding;
import cn.hebiao.review.verdict.ReviewOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts a review together. */
public interface Reviewing {
  /**
   * Reads what came back and writes what it comes to.
   *
   * @param inputs papers and feedback sheets, or folders or archives of them
   * @param sample the folder of the sample; empty where it lies beside or above the papers
   * @param out the folder for results
   * @param publish whether the table for publication is wanted
   */
  ReviewedPapers review(List<Path> inputs, Optional<Path> sample, Path out, boolean publish);

  /**
   * What a single file that came back comes to; nothing is written.
   *
   * @param sample the folder of the sample
   * @return empty if it is neither a paper nor a feedback sheet
   * @throws UnreadableBook if it is no workbook that can be read
   */
  Optional<ReturnedFile> examined(GivenBook file, Path sample) throws UnreadableBook;

  /**
   * A file that came back.
   *
   * @param paper the number of the paper; empty for a feedback sheet
   * @param findings what is wrong with it
   */
  record ReturnedFile(Optional<String> paper, List<ReviewFinding> findings) {
    public ReturnedFile {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What came of it.
   *
   * @param outcome the review
   * @param summary the workbook of all
   * @param feedback how many feedback sheets were written
   * @param problems what could not be read or written
   */
  record ReviewedPapers(ReviewOutcome outcome, Path summary, int feedback, List<Message> problems) {
    public ReviewedPapers {
      problems = List.copyOf(problems);
    }
  }
}
