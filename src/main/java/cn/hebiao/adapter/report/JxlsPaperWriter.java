package cn.hebiao.adapter.report;

import cn.hebiao.app.review.PaperWriter;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.paper.PaperLine;
import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.SummaryList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the template of papers in the same way as that of the summary. */
public final class JxlsPaperWriter implements PaperWriter {
  private final ReportWords words = new ReportWords();

  @Override
  public byte[] write(Paper paper, byte[] bytes) {
    SummaryNames names = names(paper);
    Template template = Template.read(bytes, names.lists().keySet());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TemplateFilling filling =
        new TemplateFilling(template.workbook(), words, SheetLimits.EXCEL)) {
      filling.write(template.bands(), names, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return out.toByteArray();
  }

  private SummaryNames names(Paper paper) {
    Map<String, NamedList<?>> lists = new LinkedHashMap<>();
    lists.put(words.name("paperLines"), list(paper.lines()));
    lists.put(words.name("surveyLines"), list(paper.surveys()));
    lists.put(
        words.name("gradeSteps"),
        new NamedList<>(
            new SummaryList<>(Paper.GradeStep.COLUMNS, LineSequence.of(paper.grades())), words));
    return new SummaryNames(
        lists, Map.of(words.name("paper"), new NamedColumns<>(Paper.HEAD, words).of(1, paper)));
  }

  private NamedList<?> list(List<PaperLine> lines) {
    return new NamedList<>(new SummaryList<>(PaperLine.COLUMNS, LineSequence.of(lines)), words);
  }
}
