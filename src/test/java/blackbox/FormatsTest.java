package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same workbook in other formats and saved by other programs gives the same results. */
class FormatsTest {
  private static final boolean MUST_RUN = "true".equals(System.getenv("CI"));
  private static final String MACROS = "xl/vbaProject.bin";

  @TempDir private static Path shared;

  /** The workbooks as LibreOffice saves them, by filter; it takes long to start. */
  private static final Map<String, List<Path>> SAVED = new HashMap<>();

  private static List<Path> inbox;
  private static List<String> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void checkAsTheyAre() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      inbox = files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
    }
    expected = results(shared, inbox);
  }

  @Test
  @Tag("slow")
  void libreOfficeAsXls() throws Exception {
    List<Path> saved = libreOffice("xls:MS Excel 97");
    assertEquals(expected, results(saved));
    RealProgram.run(folder, arguments(List.of("process"), saved, "--out", "结果"));
    for (Path file : saved) {
      Path copy = folder.resolve("结果").resolve(file.getFileName().toString());
      try (Workbook annotated = WorkbookFactory.create(copy.toFile(), null, true)) {
        assertTrue(annotated instanceof HSSFWorkbook);
        assertTrue(annotated.getSheet("核查结果").getLastRowNum() > 2, copy.toString());
      }
    }
    Path again = Files.createDirectories(folder.resolve("打开"));
    convert("csv", folder.resolve("结果").resolve(saved.get(0).getFileName()), again);
    try (Stream<Path> opened = Files.list(again)) {
      assertEquals(1, opened.count(), "LibreOffice opens the annotated copy");
    }
  }

  @Test
  @Tag("slow")
  void wpsTablesAreBiff() throws Exception {
    List<Path> saved = new ArrayList<>();
    for (Path file : libreOffice("xls:MS Excel 97")) {
      String name = file.getFileName().toString().replace(".xls", ".et");
      saved.add(Files.copy(file, folder.resolve(name)));
    }
    assertEquals(expected, results(saved));
  }

  @Test
  @Tag("slow")
  void libreOfficeAsXlsx() throws Exception {
    assertEquals(expected, results(libreOffice("xlsx:Calc MS Excel 2007 XML")));
  }

  @Test
  @Tag("slow")
  void openpyxl() throws Exception {
    Path to = Files.createDirectories(folder.resolve("resaved"));
    String script =
        "import sys, os\n"
            + "try: import openpyxl\n"
            + "except ImportError: sys.exit(3)\n"
            + "for f in sys.argv[2:]:\n"
            + "  openpyxl.load_workbook(f).save(os.path.join(sys.argv[1], os.path.basename(f)))";
    run(arguments(List.of("/usr/bin/python3", "-W", "ignore", "-c", script, to.toString()), inbox));
    assertEquals(expected, results(in(to, inbox, ".xlsx")));
  }

  @Test
  void strict() throws Exception {
    List<Path> saved = new ArrayList<>();
    for (Path file : inbox) {
      Map<String, byte[]> parts = parts(file);
      parts.replaceAll((name, part) -> name.endsWith(".png") ? part : strict(part));
      saved.add(zip(folder.resolve(file.getFileName().toString()), parts));
    }
    assertEquals(expected, results(saved));
    RealProgram ended =
        RealProgram.run(folder, arguments(List.of("process"), saved, "--out", "结果"));
    assertEquals(1, ended.code(), ended.err());
  }

  @Test
  @Tag("slow")
  void endingsThatAreWrong() throws Exception {
    Path xls = libreOffice("xls:MS Excel 97").get(0);
    Path in = Files.createDirectories(folder.resolve("收件"));
    Path asXlsx = Files.copy(xls, in.resolve("其实是旧格式.xlsx"));
    Path asXls = Files.copy(inbox.get(0), in.resolve("其实是新格式.xls"));
    Path bare = Files.copy(inbox.get(0), in.resolve("没有扩展名"));
    String same = expected.get(0);
    assertEquals(List.of(same, same, same), results(List.of(asXlsx, asXls, bare)));
    RealProgram.run(folder, "process", "收件", "--out", "结果");
    for (String name : List.of("其实是旧格式.xls", "其实是新格式.xlsx", "没有扩展名.xlsx")) {
      assertTrue(Files.exists(folder.resolve("结果").resolve(name)), name);
    }
  }

  @Test
  void macrosAreKept() throws Exception {
    Map<String, byte[]> parts = parts(inbox.get(0));
    byte[] macros = new byte[5000];
    new java.util.Random(1).nextBytes(macros);
    parts.put(MACROS, macros);
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            replaced(
                xml,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "</Types>",
                "<Override PartName=\"/xl/vbaProject.bin\""
                    + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            replaced(
                xml,
                "</Relationships>",
                "<Relationship Id=\"rIdMacros\" Target=\"vbaProject.bin\""
                    + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/>"
                    + "</Relationships>"));
    Path file = zip(folder.resolve("带宏.xlsm"), parts);
    assertEquals(expected.subList(0, 1), results(List.of(file)));
    RealProgram.run(folder, "process", "带宏.xlsm", "--out", "结果");
    Map<String, byte[]> written = parts(folder.resolve("结果/带宏.xlsm"));
    assertArrayEquals(macros, written.get(MACROS));
    assertTrue(
        new String(written.get("[Content_Types].xml"), StandardCharsets.UTF_8)
            .contains("macroEnabled.main+xml"));
  }

  /** The lines of the files without their names. */
  private List<String> results(List<Path> files) throws Exception {
    return results(folder, files);
  }

  private static List<String> results(Path folder, List<Path> files) throws Exception {
    List<Path> absolute = files.stream().map(Path::toAbsolutePath).toList();
    RealProgram ended =
        RealProgram.run(folder, arguments(List.of("check", "--format", "json"), absolute));
    List<String> lines =
        ended
            .out()
            .lines()
            .map(line -> line.substring(line.indexOf("\",\"outcome\":") + 2))
            .toList();
    assertEquals(files.size(), lines.size(), ended.err());
    assertTrue(
        lines.stream()
            .allMatch(
                line ->
                    line.startsWith("\"outcome\":\"findings\"")
                        || line.startsWith("\"outcome\":\"clean\"")));
    return lines;
  }

  private static List<Path> libreOffice(String filter) throws Exception {
    List<Path> before = SAVED.get(filter);
    if (before != null) {
      return before;
    }
    String ending = filter.substring(0, filter.indexOf(':'));
    Path to = Files.createDirectories(shared.resolve(ending));
    convert(filter, inbox, to);
    List<Path> saved = in(to, inbox, "." + ending);
    SAVED.put(filter, saved);
    return saved;
  }

  private static void convert(String filter, Path file, Path to) throws Exception {
    convert(filter, List.of(file), to);
  }

  private static void convert(String filter, List<Path> files, Path to) throws Exception {
    List<String> command =
        List.of(
            "soffice",
            "-env:UserInstallation=" + shared.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            filter,
            "--outdir",
            to.toString());
    run(arguments(command, files));
  }

  private static List<Path> in(Path to, List<Path> files, String ending) {
    return files.stream()
        .map(file -> to.resolve(file.getFileName().toString().replace(".xlsx", ending)))
        .toList();
  }

  private static String[] arguments(List<String> before, List<Path> files, String... after) {
    List<String> all = new ArrayList<>(before);
    files.forEach(file -> all.add(file.toString()));
    all.addAll(List.of(after));
    return all.toArray(new String[0]);
  }

  private static void run(String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException missing) {
      assumeTrue(MUST_RUN, "Skipped: there is no " + command[0]);
      throw missing;
    }
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), command[0] + " does not end");
    assumeTrue(MUST_RUN || process.exitValue() != 3, "Skipped: there is no openpyxl");
    assertEquals(0, process.exitValue(), command[0]);
  }

  private static byte[] strict(byte[] part) {
    return replaced(
        part,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/",
        "http://schemas.openxmlformats.org/drawingml/2006/",
        "http://purl.oclc.org/ooxml/drawingml/");
  }

  private static byte[] replaced(byte[] xml, String... fromAndTo) {
    String text = new String(xml, StandardCharsets.UTF_8);
    for (int i = 0; i < fromAndTo.length; i += 2) {
      text = text.replace(fromAndTo[i], fromAndTo[i + 1]);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }
}
