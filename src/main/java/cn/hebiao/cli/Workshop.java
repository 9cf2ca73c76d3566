package cn.hebiao.cli;

import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.files.TemplateSource;
import cn.hebiao.app.Checking;
import cn.hebiao.app.Processing;
import cn.hebiao.core.finding.Messages;
import java.nio.file.Path;
import java.util.List;

/** Where the real adapters are made and put into the use cases; the only place that knows all. */
final class Workshop implements UseCases {
  private final TemplateSource templates;
  private final Messages messages;

  /**
   * @param workingFolder the folder the program was started in
   * @param messages the texts of all messages
   */
  Workshop(Path workingFolder, Messages messages) {
    this.templates = new TemplateSource(workingFolder, new BundledTemplates());
    this.messages = messages;
  }

  @Override
  public Checking checking(Settings settings) {
    return checking(templates.rulebooks(settings.rulebooks()));
  }

  @Override
  public Processing processing(Settings settings) {
    return processing(
        checking(settings), templates.summary(settings.template()), settings.roster());
  }

  // To be plugged in: book reader, formula engine and rulebook reader.
  private Checking checking(List<TemplateFile> rulebooks) {
    throw new UnsupportedOperationException("checking with " + rulebooks.size() + " rulebooks");
  }

  // To be plugged in: annotator, summary writer, files; texts that go into workbooks need messages.
  private Processing processing(
      Checking checking, TemplateFile template, java.util.Optional<Path> roster) {
    throw new UnsupportedOperationException(
        checking + template.name() + roster + messages.templates().size());
  }
}
