package cn.hebiao.adapter.files.submission;

import cn.hebiao.app.FileNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .zip that is written file by file; no two have one name, and all have the same time. */
final class PlainArchive implements AutoCloseable {
  private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  /** By names like these a workbook or another document is told from an archive. */
  private static final Set<String> DOCUMENT_PARTS = Set.of("[Content_Types].xml", "mimetype");

  private final ZipOutputStream zip;
  private final Set<String> names = new HashSet<>();

  PlainArchive(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    // Workbooks are packed already.
    zip.setLevel(1);
  }

  /** A file, or all files of a folder; nothing where there is neither. */
  void addAll(String name, Path at) throws IOException {
    if (Files.isDirectory(at)) {
      List<Path> there;
      try (Stream<Path> all = Files.list(at)) {
        there = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path each : there) {
        add(name + "/" + FileNames.last(each), each);
      }
    } else if (Files.isRegularFile(at)) {
      add(name, at);
    }
  }

  void add(String name, Path file) throws IOException {
    String free = DOCUMENT_PARTS.contains(name) ? "_" + name : name;
    while (!names.add(free)) {
      free = "_" + free;
    }
    ZipEntry entry = new ZipEntry(free);
    entry.setLastModifiedTime(TIME);
    zip.putNextEntry(entry);
    Files.copy(file, zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
