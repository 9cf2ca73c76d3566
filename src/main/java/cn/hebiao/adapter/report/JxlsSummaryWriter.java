package cn.hebiao.adapter.report;

import cn.hebiao.app.SummaryWriter;
import cn.hebiao.tell.summary.SummaryModel;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Fills summary templates by JXLS and finishes them with POI. */
public final class JxlsSummaryWriter implements SummaryWriter {
  private final ReportWords words = new ReportWords();

  @Override
  public byte[] write(SummaryModel summary, byte[] bytes) {
    SummaryNames names = new SummaryNames(summary, words);
    Template template = Template.read(bytes, names.lists().keySet());
    try (TemplateFilling filling = new TemplateFilling(template, names, words)) {
      filling.fill();
      filling.finish();
      return filling.saved();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
