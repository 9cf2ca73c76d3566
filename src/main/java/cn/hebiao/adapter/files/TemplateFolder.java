package cn.hebiao.adapter.files;

import cn.hebiao.app.FileNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The workbooks of one folder, on disk or inside a jar. */
final class TemplateFolder {
  private static final String ENDING = ".xlsx";
  // Excel, WPS and LibreOffice leave these beside a workbook that is open.
  private static final List<String> LOCKS = List.of("~$", ".~", ".");

  private TemplateFolder() {}

  /** All workbooks of the folder, by name. */
  static List<TemplateFile> workbooks(Path folder) throws IOException {
    List<TemplateFile> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (isWorkbook(name(entry)) && Files.isRegularFile(entry)) {
          files.add(file(entry));
        }
      }
    }
    files.sort(Comparator.comparing(TemplateFile::name));
    return List.copyOf(files);
  }

  /** One file with its content. */
  static TemplateFile file(Path path) throws IOException {
    return new TemplateFile(name(path), Files.readAllBytes(path));
  }

  /** Whether a file of this name is a workbook. */
  static boolean isWorkbook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
        && LOCKS.stream().noneMatch(name::startsWith);
  }

  private static String name(Path path) {
    return FileNames.last(path);
  }
}
