package cn.hebiao.app.review;

import cn.hebiao.review.verdict.ReviewOutcome.PastScore;
import java.util.List;

/** Every score that the cases of a review have had, oldest first. */
public record PastScores(List<PastScore> scores) {
  public PastScores {
    scores = List.copyOf(scores);
  }
}
