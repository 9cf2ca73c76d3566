package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.CheckedWorkbook;
import cn.hebiao.Consolidation;
import cn.hebiao.ExplainedCell;
import cn.hebiao.FilingState;
import cn.hebiao.Hebiao;
import cn.hebiao.ProcessedBatch;
import cn.hebiao.RulebookTools;
import cn.hebiao.WorkbookCopy;
import cn.hebiao.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of the engine, word by word, as another program would use them. */
class EngineExamplesTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Path FILE = INBOX.resolve("益阳市资阳区应急管理局2023年度部门整体支出绩效自评.xlsx");
  private static final Path RULEBOOKS = Path.of("templates", "rulebooks");
  private static final Hebiao HEBIAO = Hebiao.usual();

  private final List<String> report = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void check() throws Exception {
    Path file = FILE;
    byte[] bytes = Files.readAllBytes(FILE);
    Hebiao hebiao = Hebiao.usual();
    CheckedWorkbook checked = hebiao.check(WorkbookFile.at(file));
    if (checked.state() == FilingState.ERRORS) {
      for (CheckedWorkbook.FoundProblem problem : checked.findings()) {
        report.add(problem.sheet() + "!" + problem.cell().orElse("") + " " + problem.message());
      }
    }
    String line = hebiao.check(WorkbookFile.of("自评表.xlsx", bytes)).json();
    // The published slip: the row of the execution rate has 96 points of 10.
    assertTrue(report.get(0).startsWith("自评表!I6 "), report.get(0));
    assertTrue(line.startsWith("{\"file\":\"自评表.xlsx\",\"outcome\":\"findings\","), line);
    assertEquals(checked.json().replace(FILE.getFileName().toString(), "自评表.xlsx"), line);
  }

  @Test
  void totals() {
    CheckedWorkbook checked = HEBIAO.check(WorkbookFile.at(FILE));
    for (CheckedWorkbook.CheckedForm form : checked.forms()) {
      report.add(form.sheet() + ": " + form.declared().score() + " -> " + form.computed().score());
    }
    assertEquals(
        List.of("基础数据表: Optional.empty -> Optional.empty", "自评表: Optional[96] -> Optional[107.5]"),
        report);
    assertEquals(FilingState.ERRORS, checked.forms().get(1).state());
  }

  @Test
  void copies() throws Exception {
    Hebiao hebiao = HEBIAO;
    Path file = withoutTotal();
    WorkbookCopy annotated = hebiao.annotate(WorkbookFile.at(file));
    if (annotated.content().isPresent()) {
      Files.write(folder.resolve("annotated.xlsx"), annotated.content().get());
    }
    WorkbookCopy filled = hebiao.fill(WorkbookFile.at(file));
    filled.filled().forEach(cell -> report.add(cell.cell() + " = " + cell.text()));
    filled.left().forEach(blank -> report.add(blank.cell() + ": " + blank.why()));
    try (Workbook book = WorkbookFactory.create(folder.resolve("annotated.xlsx").toFile())) {
      assertTrue(book.getSheetIndex("核查结果") > 0);
    }
    // Nine rows of 10 and two of 8, the row of the execution rate included.
    assertEquals("H26 = 106", report.get(0));
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(filled.content().get()))) {
      assertEquals(106, book.getSheet("自评表").getRow(25).getCell(7).getNumericCellValue());
    }
  }

  /** The workbook with its total blank, which follows from the rows. */
  private Path withoutTotal() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (Workbook book =
            WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(FILE)));
        OutputStream out = Files.newOutputStream(file)) {
      // The impossible score of the row, too: no total follows from it.
      book.getSheet("自评表").getRow(5).getCell(8).setCellValue(10);
      book.getSheet("自评表").getRow(25).getCell(7).setBlank();
      book.write(out);
    }
    return file;
  }

  @Test
  void explain() {
    Hebiao hebiao = HEBIAO;
    Path file = FILE;
    String sheet = "自评表";
    String cell = "H18";
    ExplainedCell explained = hebiao.explain(WorkbookFile.at(file), sheet + "!" + cell);
    report.addAll(explained.lines());
    assertTrue(explained.found());
    // 95% of 10 points.
    assertTrue(String.join("\n", report).contains("9.5"), report::toString);
    assertEquals(List.of("基础数据表", "自评表"), hebiao.explain(WorkbookFile.at(file), "无!A1").sheets());
  }

  @Test
  void consolidate() throws Exception {
    Hebiao hebiao = HEBIAO;
    List<Path> files = inbox();
    try (Consolidation all = hebiao.consolidation()) {
      for (Path each : files) {
        all.add(hebiao.check(WorkbookFile.at(each)));
      }
      Files.write(folder.resolve("汇总.xlsx"), all.workbook());
    }
    try (Workbook book = WorkbookFactory.create(folder.resolve("汇总.xlsx").toFile())) {
      assertTrue(book.getSheetIndex("汇总表") >= 0);
    }
  }

  @Test
  void wholeFolder() throws Exception {
    Path rulebooks = RULEBOOKS;
    Path inbox = Files.createDirectories(folder.resolve("in"));
    Files.copy(FILE, inbox.resolve("a.xlsx"));
    Path out = folder.resolve("out");
    WorkbookFile roster = roster("益阳市资阳区应急管理局", "某某县水利局");
    Hebiao own = Hebiao.with().rulebooks(WorkbookFile.at(rulebooks)).roster(roster).build();
    ProcessedBatch batch = own.process(List.of(inbox), out);
    report.addAll(batch.missing().orElse(List.of()));
    assertEquals(List.of("某某县水利局"), report);
    assertEquals(1, batch.files());
    assertTrue(Files.exists(out.resolve("a.xlsx")));
    assertTrue(Files.exists(batch.summary().orElseThrow()));
  }

  private WorkbookFile roster(String... agencies) throws Exception {
    Path file = folder.resolve("roster.xlsx");
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("名单").createRow(0).createCell(0).setCellValue("单位名称");
      for (int i = 0; i < agencies.length; i++) {
        book.getSheetAt(0).createRow(i + 1).createCell(0).setCellValue(agencies[i]);
      }
      book.write(out);
    }
    return WorkbookFile.of("名单.xlsx", Files.readAllBytes(file));
  }

  @Test
  @Tag("slow")
  void rulebooks() throws Exception {
    Hebiao hebiao = HEBIAO;
    Path file = FILE;
    List<Path> files = List.of(FILE);
    WorkbookFile rulebook = WorkbookFile.at(RULEBOOKS.resolve("湖南益阳资阳2023.xlsx"));
    WorkbookFile changed = rulebook;
    RulebookTools tools = hebiao.rulebookTools();
    for (RulebookTools.AuditedRulebook audited : tools.audit(List.of(rulebook))) {
      report.add(audited.file() + (audited.sound() ? " sound" : " to be mended"));
    }
    byte[] manual = tools.manual(rulebook);
    byte[] impact = tools.impact(rulebook, changed, files, folder.resolve("影响.xlsx")).report();
    tools.blindSpots(WorkbookFile.at(file)).forEach(spot -> report.add(spot.cell()));
    assertEquals("湖南益阳资阳2023.xlsx sound", report.get(0));
    assertFalse(report.size() == 1, "prose and names are checked by no rule");
    for (byte[] each : List.of(manual, impact)) {
      try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(each))) {
        assertTrue(book.getNumberOfSheets() > 0);
      }
    }
  }

  private static List<Path> inbox() throws Exception {
    try (Stream<Path> files = Files.list(INBOX)) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @Test
  void everyExampleIsRunAbove() throws Exception {
    String self = bare(Files.readString(source("blackbox/EngineExamplesTest")));
    String javadoc =
        Files.readString(Path.of("src", "main", "java", "cn", "hebiao", "Hebiao.java"));
    Matcher example = Pattern.compile("<pre>\\{@code(.*?)}</pre>", Pattern.DOTALL).matcher(javadoc);
    int examples = 0;
    while (example.find()) {
      String code = bare(example.group(1).replaceAll("(?m)^ \\*", ""));
      assertTrue(self.contains(code), example::group);
      examples++;
    }
    assertEquals(7, examples);
  }

  @Test
  void nothingBehindTheEngineIsUsed() throws Exception {
    for (String test : List.of("blackbox/EngineExamplesTest", "blackbox/EngineTest")) {
      List<String> behind =
          Files.readAllLines(source(test)).stream()
              .filter(line -> line.matches("import (static )?cn[.]hebiao[.][a-z].*"))
              .toList();
      assertEquals(List.of(), behind);
    }
  }

  private static Path source(String name) {
    return Path.of("src", "test", "java").resolve(name + ".java");
  }

  private static String bare(String code) {
    return code.replaceAll("\\s", "");
  }
}
