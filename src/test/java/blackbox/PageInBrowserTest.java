package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page as a clerk meets it, in a real browser, over the real program. */
class PageInBrowserTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");

  @TempDir static Path folder;
  private static Browser browser;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    browser.driver.get(server.address());
  }

  private static void drop(List<Path> files) {
    browser
        .driver
        .findElement(By.id("files"))
        .sendKeys(
            files.stream()
                .map(file -> file.toAbsolutePath().toString())
                .collect(Collectors.joining("\n")));
  }

  private static void received(int count) {
    browser.until(
        "results of " + count,
        "document.getElementById('count').textContent.indexOf('收到结果"
            + count
            + "份') >= 0"
            + " && document.getElementById('count').textContent.indexOf('还在处理') < 0");
  }

  private static String cards() {
    return browser.text("document.getElementById('cards').innerText");
  }

  /** A form of an invented agency; its third indicator is worth 10 and may score more. */
  private static Path form(String name, String agency, double third) throws IOException {
    String[][] texts = {
      {"项目支出绩效自评表（2023年度）"},
      {"项目名称", "道路养护项目", "填报单位", agency},
      {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
      {"产出指标", "数量指标", "养护道路里程", "≥100公里", "100公里", "50", "50"},
      {"效益指标", "社会效益指标", "群众出行改善", "明显改善", "明显改善", "40", "40"},
      {"满意度指标", "满意度指标", "群众满意度", "≥90%", "95%", "10", Double.toString(third)},
      {"总分", "", "", "", "", "100", Double.toString(90 + third)}
    };
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("自评表");
      for (int r = 0; r < texts.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < texts[r].length; c++) {
          Cell cell = row.createCell(c);
          if (r > 2 && c > 4 && !texts[r][c].isEmpty()) {
            cell.setCellValue(Double.parseDouble(texts[r][c]));
          } else {
            cell.setCellValue(texts[r][c]);
          }
        }
      }
      workbook.write(out);
    }
    return file;
  }

  @Test
  void droppedWorkbooksGetCards() throws IOException {
    assertEquals(List.of(), browser.barriers(), "barriers of the empty page");
    List<Path> files;
    try (Stream<Path> all = Files.list(INBOX)) {
      files = all.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    drop(files);
    received(files.size());
    String cards = cards();
    for (Path file : files) {
      assertTrue(cards.contains(file.getFileName().toString()), file.toString());
    }
    // The score that the form of 永州 prints, and the one that its conclusion prints.
    assertTrue(cards.contains("自评得分"), cards);
    assertTrue(cards.contains("规则核算占比"), cards);
    assertEquals(List.of(), browser.barriers(), "barriers of the page with cards");
    browser.picture("page.png");
    browser.printedPicture("print.png");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aCellSaysWhereItsFigureComesFromAndFindingsLeadToCells() throws IOException {
    drop(List.of(INBOX.resolve("深圳市龙岗区应急管理局2020年度部门整体绩效评价.xlsx")));
    received(1);
    browser.driver.findElement(By.linkText("查看表格")).click();
    browser.until("the sheet", "!!document.getElementById('c-H11')");
    assertEquals(List.of(), browser.barriers(), "barriers of the sheet");
    browser.driver.findElement(By.cssSelector("#findings a.to-cell[data-cell=H11]")).click();
    browser.until(
        "the explanation", "document.getElementById('lines').textContent.indexOf('1973.09') >= 0");
    assertEquals("c-H11", browser.text("document.activeElement.id"), "the focus is in the cell");
    assertTrue(
        browser.text("document.querySelector('#findings .chosen').textContent").contains("H11"));
    browser.picture("sheet.png");
    browser.driver.findElement(By.cssSelector("#c-H11 .flag")).click();
    assertTrue(browser.text("location.hash").startsWith("#f"), "the mark leads to its finding");
    WebElement cell = browser.driver.findElement(By.id("c-H12"));
    new Actions(browser.driver).click(cell).sendKeys(Keys.ARROW_UP).perform();
    assertEquals("c-H11", browser.text("document.activeElement.id"), "arrows move");
    new Actions(browser.driver)
        .sendKeys(Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ENTER)
        .perform();
    browser.until(
        "the explanation by keyboard",
        "document.getElementById('lines').textContent.indexOf('F12') >= 0");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aCorrectedFileShowsWhatIsCorrected() throws IOException {
    drop(List.of(form("一/甲县养护所.xlsx", "甲县道路养护所", 12)));
    received(1);
    assertTrue(cards().contains("有错误"), cards());
    drop(List.of(form("二/甲县养护所.xlsx", "甲县道路养护所", 10)));
    received(2);
    browser.until("the comparison", "document.body.innerText.indexOf('与上一次相比') >= 0");
    String told = browser.text("document.querySelector('.change').innerText");
    assertTrue(told.contains("仍未改0处") && told.contains("新出现0处"), told);
    assertFalse(told.contains("已改正0处"), told);
  }

  @Test
  void textOfAWorkbookDoesNothingInTheBrowser() throws IOException {
    Path file =
        form("<img src=x onerror=document.title=1>.xlsx", "<script>document.title=2</script>", 12);
    drop(List.of(file));
    received(1);
    browser.driver.findElement(By.linkText("查看表格")).click();
    browser.until("the sheet", "!!document.getElementById('sheet')");
    assertTrue(browser.driver.getTitle().contains("核表"), browser.driver.getTitle());
    assertEquals("0", browser.text("document.querySelectorAll('img, #sheet script').length"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() throws IOException {
    Path text = Files.writeString(folder.resolve("说明.xlsx"), "这不是表格");
    Path other = Files.writeString(folder.resolve("说明.docx"), "这不是表格");
    drop(List.of(text, other));
    received(1);
    assertTrue(cards().contains("读不了"), cards());
    assertTrue(cards().contains("没有送出"), cards());
  }

  @Test
  void aZipIsTakenAsAFolder() throws IOException {
    Path one = form("甲.xlsx", "甲县民政局", 10);
    Path two = form("乙.xlsx", "乙县民政局", 12);
    Path zip = folder.resolve("上报.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : List.of(one, two)) {
        out.putNextEntry(new ZipEntry("民政/" + file.getFileName()));
        try (InputStream in = Files.newInputStream(file)) {
          in.transferTo(out);
        }
      }
    }
    drop(List.of(zip));
    received(2);
    assertTrue(cards().contains("甲县民政局") && cards().contains("乙县民政局"), cards());
  }

  /** A folder gives its entries by the hundred; here one gives 100, 100, 30 and then none. */
  @Test
  void aFolderOfMoreThanAHundredIsTakenWhole() {
    browser.driver.executeScript(
        "var given = 0; var sizes = [100, 100, 30, 0];"
            + "var folder = {isFile: false, name: '上报', createReader: function () {"
            + "  return {readEntries: function (take) {"
            + "    var entries = [];"
            + "    var size = sizes.shift();"
            + "    for (var i = 0; i < size; i++) { (function (n) {"
            + "      entries.push({isFile: true, name: n + '.txt', file: function (got) {"
            + "        got(new File(['x'], n + '.txt')); }}); }(given++)); }"
            + "    setTimeout(function () { take(entries); }, 1); }}; }};"
            + "var event = new Event('drop', {bubbles: true, cancelable: true});"
            + "event.dataTransfer = {items: [{webkitGetAsEntry: function () { return folder; }}],"
            + " files: []};"
            + "document.getElementById('drop').dispatchEvent(event);");
    browser.until("230 cards", "document.querySelectorAll('#cards .card').length === 230");
    String text = cards();
    assertTrue(
        IntStream.of(0, 99, 100, 229).allMatch(n -> text.contains("上报/" + n + ".txt")), text);
  }
}
