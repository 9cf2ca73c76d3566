package cn.hebiao.app.review;

import cn.hebiao.model.finding.Message;
import cn.hebiao.review.draw.DrawnSample;
import cn.hebiao.review.draw.SamplePlan;
import java.nio.file.Path;
import java.util.List;

/** Draws samples and makes their papers. */
public interface Sampling {
  /**
   * Draws from the results of a run.
   *
   * @param results the folder of the run
   * @param out the folder for list and papers
   * @param plan how large the sample is to be
   * @param seed what the lots rest on
   */
  SampledForms sample(Path results, Path out, SamplePlan plan, String seed);

  /**
   * What came of it.
   *
   * @param sample the draw
   * @param list the list; not there where it could not be written
   * @param papers how many papers there are
   * @param problems what could not be read or written
   * @param remarks what the user should know
   */
  record SampledForms(
      DrawnSample sample, Path list, int papers, List<Message> problems, List<Message> remarks) {
    public SampledForms {
      problems = List.copyOf(problems);
      remarks = List.copyOf(remarks);
    }
  }
}
