package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.RulebookIndex;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists the rulebooks that the program carries, with their heads, as a part of the build. */
public final class RulebookIndexer {
  private RulebookIndexer() {}

  /**
   * Writes the list and the index. A rulebook that cannot be used ends the build.
   *
   * @param args the folder to write into
   */
  public static void main(String[] args) throws IOException, UnreadableBook {
    ExcelBookReader reader = new ExcelBookReader(Limits.usual());
    RulebookSetLoader loader = new RulebookSetLoader();
    List<TemplateFile> files = new BundledTemplates().rulebooks();
    List<String> lines = new ArrayList<>();
    for (TemplateFile file : files) {
      loader
          .head(reader.read(file.bytes(), file.name()))
          .ifPresent(head -> lines.addAll(RulebookIndex.lines(file, head)));
    }
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve("rulebooks.index"), lines);
    Files.write(folder.resolve("rulebooks.names"), files.stream().map(TemplateFile::name).toList());
  }
}
