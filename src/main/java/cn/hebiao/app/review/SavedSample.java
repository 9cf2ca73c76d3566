package cn.hebiao.app.review;

import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.paper.Paper;
import java.util.List;
import java.util.Map;

/**
 * A sample as it is remembered beside its papers: what was handed out, so that what comes back can
 * be compared with it.
 *
 * @param sample the draw
 * @param frame a line for each unit of the frame, see {@code Frame.lines}
 * @param papers the papers handed out
 */
public record SavedSample(DrawnSample sample, Map<String, String> frame, List<Paper> papers) {
  public SavedSample {
    frame = Map.copyOf(frame);
    papers = List.copyOf(papers);
  }
}
