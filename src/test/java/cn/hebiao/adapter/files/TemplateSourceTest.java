package cn.hebiao.adapter.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.hebiao.app.InvalidRulebook;
import cn.hebiao.app.InvalidTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateSourceTest {
  private static final String ANCHOR = "hebiao/messages/index.txt";

  @TempDir private Path folder;

  @Test
  void theFolderThatTheUserNamesComesFirst() throws IOException {
    put("mine/b.xlsx");
    put("mine/a.XLSX");
    put("templates/rulebooks/c.xlsx");
    assertEquals(List.of("a.XLSX", "b.xlsx"), rulebooks(jar("d.xlsx"), "mine"));
  }

  @Test
  void thenTheFolderOfTheWorkingFolder() throws IOException {
    put("templates/rulebooks/c.xlsx");
    assertEquals(List.of("c.xlsx"), rulebooks(jar("d.xlsx")));
  }

  @Test
  void thenTheJarEvenUnderAChineseNameAndWithoutEntriesForFolders() throws IOException {
    assertEquals(List.of("全国通用.xlsx", "湖南.xlsx"), rulebooks(jar("湖南.xlsx", "全国通用.xlsx")));
  }

  @Test
  void thenTheBuildFolder() throws IOException {
    put("classes/hebiao/templates/rulebooks/e.xlsx");
    URL anchor = put("classes/" + ANCHOR).toUri().toURL();
    assertEquals(List.of("e.xlsx"), rulebooks(anchor));
  }

  @Test
  void lockFilesAndOtherFilesAreNoRulebooks() throws IOException {
    put("mine/~$a.xlsx");
    put("mine/.~a.xlsx");
    put("mine/说明.txt");
    put("mine/b.xlsx/inside.txt");
    put("mine/a.xlsx");
    assertEquals(List.of("a.xlsx"), rulebooks(jar(), "mine"));
  }

  @Test
  void noRulebookAtAllIsRefusedWithTheFolder() throws IOException {
    put("mine/说明.txt");
    URL empty = jar();
    InvalidRulebook refused = assertThrows(InvalidRulebook.class, () -> rulebooks(empty, "mine"));
    assertEquals(folder.resolve("mine").toString(), refused.problems().get(0).args().get("folder"));
    assertThrows(InvalidRulebook.class, () -> rulebooks(empty));
    assertThrows(InvalidRulebook.class, () -> rulebooks(empty, "nowhere"));
  }

  @Test
  void theSummaryTemplateIsFoundInTheSameOrder() throws IOException {
    TemplateSource source = source(jarWith("hebiao/templates/summary.xlsx"));
    assertEquals("hebiao/templates/summary.xlsx", content(source, Optional.empty()));
    put("templates/summary.xlsx");
    assertEquals("templates/summary.xlsx", content(source, Optional.empty()));
    put("mine.xlsx");
    assertEquals("mine.xlsx", content(source, Optional.of(folder.resolve("mine.xlsx"))));
  }

  @Test
  void noSummaryTemplateIsRefused() throws IOException {
    TemplateSource source = source(jar());
    assertThrows(InvalidTemplate.class, () -> source.summary(Optional.empty()));
    Path nowhere = folder.resolve("nowhere.xlsx");
    assertThrows(InvalidTemplate.class, () -> source.summary(Optional.of(nowhere)));
  }

  @Test
  void contentComesWithTheName() throws IOException {
    put("mine/a.xlsx");
    TemplateFile file = source(jar()).rulebooks(Optional.of(folder.resolve("mine"))).get(0);
    assertArrayEquals("mine/a.xlsx".getBytes(StandardCharsets.UTF_8), file.bytes());
  }

  private List<String> rulebooks(URL anchor, String... asked) {
    Optional<Path> mine = List.of(asked).stream().findFirst().map(folder::resolve);
    return source(anchor).rulebooks(mine).stream().map(TemplateFile::name).toList();
  }

  private TemplateSource source(URL anchor) {
    return new TemplateSource(folder, new BundledTemplates(anchor));
  }

  private static String content(TemplateSource source, Optional<Path> asked) {
    return new String(source.summary(asked).bytes(), StandardCharsets.UTF_8);
  }

  /** A file that holds its own name. */
  private Path put(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private URL jar(String... rulebooks) throws IOException {
    return jarWith(
        List.of(rulebooks).stream()
            .map(name -> "hebiao/templates/rulebooks/" + name)
            .toArray(String[]::new));
  }

  private URL jarWith(String... entries) throws IOException {
    Path jar = folder.resolve("核 表.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(ANCHOR));
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
    return URI.create("jar:" + jar.toUri() + "!/" + ANCHOR).toURL();
  }
}
