package cn.hebiao.app.year;

import cn.hebiao.app.Incoming;
import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs everything that a later auditor needs into one file: the results, what they were made by,
 * and what came in, with a list of the contents.
 */
public final class ArchiveResults {
  private final OutputFolder folder;
  private final FilePacker packer;
  private final Messages messages;

  /** The port by which files are packed; what is packed need not fit into memory. */
  public interface FilePacker {
    /** Begins an archive; the same contents in the same order give the same bytes. */
    Packing begin(OutputStream out) throws IOException;
  }

  /** An archive in the making. */
  public interface Packing extends AutoCloseable {
    /** Adds a file. */
    void add(String place, byte[] content) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Reads a file. */
  @FunctionalInterface
  public interface FileContent {
    /** The content. */
    byte[] of(Incoming file) throws UnreadableBook;
  }

  public ArchiveResults(OutputFolder folder, FilePacker packer, Messages messages) {
    this.folder = folder;
    this.packer = packer;
    this.messages = messages;
  }

  /**
   * Packs.
   *
   * @param results the folder with the results
   * @param inputs what came in; may be none
   * @param basis rulebooks and templates by their names
   * @param content reads files
   * @param target the archive
   * @return how many files are in it
   * @throws InvalidResults if the folder holds no results
   * @throws UnwritableOutput if a file cannot be read or the archive not be saved
   */
  public int archive(
      Path results,
      List<Path> inputs,
      Map<String, byte[]> basis,
      FileContent content,
      Path target) {
    Map<String, Incoming> files = new TreeMap<>();
    Path lines = folder.in(results, messages.text(Message.of("process.resultsFile")));
    String name = folder.name(lines);
    if (!folder.taken(lines)) {
      throw new InvalidResults(Message.of("results.none", "file", name));
    }
    files.put(text("results") + "/" + name, new Incoming(lines, name, name));
    folder
        .files(List.of(results), target)
        .forEach(file -> files.put(text("results") + "/" + file.place(), file));
    folder
        .files(inputs, results)
        .forEach(file -> files.put(text("inputs") + "/" + file.place(), file));
    files.values().removeIf(file -> file.path().equals(target));
    List<Message> problems = new ArrayList<>();
    folder
        .save(
            target,
            out -> {
              try (Packing packing = packer.begin(out)) {
                write(files, basis, content, packing, problems);
              }
            })
        .ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new UnwritableOutput(problems);
    }
    return files.size() + basis.size() + 1;
  }

  private void write(
      Map<String, Incoming> files,
      Map<String, byte[]> basis,
      FileContent content,
      Packing packing,
      List<Message> problems)
      throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, Incoming> file : files.entrySet()) {
      try {
        add(file.getKey(), content.of(file.getValue()), packing, list);
      } catch (UnreadableBook unreadable) {
        String words = file.getValue().name() + "：" + unreadable.getMessage();
        problems.add(Message.of("file.unreadable", "text", words));
      }
    }
    for (Map.Entry<String, byte[]> one : new TreeMap<>(basis).entrySet()) {
      add(text("basis") + "/" + one.getKey(), one.getValue(), packing, list);
    }
    packing.add(text("list"), list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(String place, byte[] bytes, Packing packing, StringBuilder list)
      throws IOException {
    packing.add(place, bytes);
    list.append(Sha256.of(bytes)).append("  ").append(place).append('\n');
  }

  private String text(String key) {
    return messages.text(Message.of("archive." + key));
  }
}
