package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;

/**
 * Something wrong with a file that came back.
 *
 * @param severity how grave
 * @param file the file
 * @param place the cell; empty for the whole file
 * @param message what is wrong and what to do
 */
public record ReviewFinding(Severity severity, String file, String place, Message message) {
  static ReviewFinding error(String file, String place, Message message) {
    return new ReviewFinding(Severity.ERROR, file, place, message);
  }

  static ReviewFinding warning(String file, String place, Message message) {
    return new ReviewFinding(Severity.WARNING, file, place, message);
  }
}
