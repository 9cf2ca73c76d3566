package cn.hebiao.app.review;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.review.paper.Paper;

/** The port by which papers are made. */
public interface PaperWriter {
  /**
   * Fills the template of papers; the same paper and template give the same bytes.
   *
   * @throws InvalidTemplate if the template cannot be used
   */
  byte[] write(Paper paper, byte[] template);
}
