package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where rulebooks and the summary template come from: the place the user names, else the folder
 * {@code templates} of the working folder, else the copies that the program carries.
 */
public final class TemplateSource {
  private static final String RULEBOOKS = "templates/rulebooks";
  private static final String SUMMARY = "templates/summary.xlsx";
  private static final String REVIEW = "templates/review.xlsx";
  private static final String EMPTY_RULEBOOK = "templates/rulebook.xlsx";

  private final Optional<Path> workingFolder;
  private final BundledTemplates bundled;

  /**
   * @param bundled what to use where the user names nothing else
   */
  public TemplateSource(BundledTemplates bundled) {
    this.workingFolder = Optional.empty();
    this.bundled = bundled;
  }

  /**
   * @param workingFolder the folder the program was started in
   * @param bundled what to use where the working folder has none
   */
  public TemplateSource(Path workingFolder, BundledTemplates bundled) {
    this.workingFolder = Optional.of(workingFolder);
    this.bundled = bundled;
  }

  /**
   * The rulebooks by file name, at least one.
   *
   * @param asked the folder the user names, if she does
   * @throws InvalidRulebook if the folder cannot be read or has no workbook
   */
  public List<TemplateFile> rulebooks(Optional<Path> asked) {
    Optional<Path> folder = asked.or(() -> existing(RULEBOOKS));
    List<TemplateFile> files =
        folder.map(TemplateSource::rulebooksIn).orElseGet(bundled::rulebooks);
    if (files.isEmpty()) {
      throw new InvalidRulebook(
          List.of(Message.of("template.NO_RULEBOOKS", "folder", shown(folder, RULEBOOKS))));
    }
    return files;
  }

  /**
   * Rulebooks that the user names one by one or by their folders, in the order given.
   *
   * @throws InvalidRulebook if one cannot be read, or a folder has no workbook
   */
  public List<TemplateFile> rulebooks(List<Path> asked) {
    return asked.isEmpty()
        ? rulebooks(Optional.empty())
        : asked.stream()
            .flatMap(
                path ->
                    Files.isDirectory(path)
                        ? rulebooks(Optional.of(path)).stream()
                        : Stream.of(rulebookAt(path)))
            .toList();
  }

  private static TemplateFile rulebookAt(Path file) {
    try {
      return TemplateFolder.file(file);
    } catch (IOException e) {
      throw because(e, file, InvalidRulebook::new);
    }
  }

  /**
   * The summary template.
   *
   * @param asked the file the user names, if she does
   * @throws InvalidTemplate if it cannot be read
   */
  public TemplateFile summary(Optional<Path> asked) {
    Optional<Path> file = asked.or(() -> existing(SUMMARY));
    return file.map(TemplateSource::templateAt)
        .or(bundled::summary)
        .orElseThrow(() -> new InvalidTemplate(List.of(unreadable(Path.of(SUMMARY)))));
  }

  /**
   * The template of review papers.
   *
   * @throws InvalidTemplate if it cannot be read
   */
  public TemplateFile review() {
    return existing(REVIEW)
        .map(TemplateSource::templateAt)
        .or(bundled::review)
        .orElseThrow(() -> new InvalidTemplate(List.of(unreadable(Path.of(REVIEW)))));
  }

  /**
   * The rulebook that has nothing in it but headings.
   *
   * @throws InvalidTemplate if it cannot be read
   */
  public TemplateFile emptyRulebook() {
    return existing(EMPTY_RULEBOOK)
        .map(TemplateSource::templateAt)
        .or(bundled::emptyRulebook)
        .orElseThrow(() -> new InvalidTemplate(List.of(unreadable(Path.of(EMPTY_RULEBOOK)))));
  }

  /** Whether these are the bytes of the summary template that the program carries. */
  public boolean isBundled(byte[] summary) {
    return bundled.summary().filter(file -> Arrays.equals(file.bytes(), summary)).isPresent();
  }

  private Optional<Path> existing(String name) {
    return workingFolder.map(folder -> folder.resolve(name)).filter(Files::exists);
  }

  private static List<TemplateFile> rulebooksIn(Path folder) {
    try {
      return TemplateFolder.workbooks(folder);
    } catch (IOException e) {
      throw because(e, folder, InvalidRulebook::new);
    }
  }

  private static TemplateFile templateAt(Path file) {
    try {
      return TemplateFolder.file(file);
    } catch (IOException e) {
      throw because(e, file, InvalidTemplate::new);
    }
  }

  private static <E extends RuntimeException> E because(
      IOException cause, Path path, Function<List<Message>, E> refusal) {
    E refused = refusal.apply(List.of(unreadable(path)));
    refused.initCause(cause);
    return refused;
  }

  private static Message unreadable(Path path) {
    return Message.of("template.NOT_READABLE", "file", FileNames.shown(path));
  }

  private static String shown(Optional<Path> folder, String otherwise) {
    return folder.map(FileNames::shown).orElse(otherwise);
  }
}
