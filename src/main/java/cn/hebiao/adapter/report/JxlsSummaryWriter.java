package cn.hebiao.adapter.report;

import cn.hebiao.app.SummaryWriter;
import cn.hebiao.tell.summary.SummaryModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Fills summary templates by JXLS, finishes them with POI and streams the lists into them. */
public final class JxlsSummaryWriter implements SummaryWriter {
  private final ReportWords words = new ReportWords();
  private final SheetLimits limits;

  /** A writer of sheets as large as Excel takes them. */
  public JxlsSummaryWriter() {
    this(SheetLimits.EXCEL);
  }

  JxlsSummaryWriter(SheetLimits limits) {
    this.limits = limits;
  }

  @Override
  public void write(SummaryModel summary, byte[] bytes, OutputStream out) throws IOException {
    SummaryNames names = SummaryNames.of(summary, words);
    Template template = Template.read(bytes, names.lists().keySet());
    try (TemplateFilling filling = new TemplateFilling(template.workbook(), words, limits)) {
      filling.write(template.bands(), names, out);
    }
  }

  @Override
  public byte[] write(SummaryModel summary, byte[] template) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(summary, template, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return bytes.toByteArray();
  }
}
