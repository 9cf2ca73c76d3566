package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An agency hands in, the bureau returns it, and the agency reads why, all in the browser. */
class BureauInBrowserTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.open();
    Path roster = folder.resolve("名单.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(roster)) {
      Sheet sheet = book.createSheet("应报单位");
      List<String> lines = List.of("单位名称", "甲县民政局", "乙县水利局");
      for (int r = 0; r < lines.size(); r++) {
        sheet.createRow(r).createCell(0).setCellValue(lines.get(r));
      }
      book.write(out);
    }
    server =
        RunningServer.start(
            folder.resolve("data"), "--host", "0.0.0.0", "--roster", roster.toString());
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

  private static void login(String who) throws IOException {
    String code =
        Files.readAllLines(folder.resolve("data").resolve("访问码1.txt")).stream()
            .map(line -> line.split("\t"))
            .filter(parts -> parts[0].equals(who))
            .map(parts -> parts[1])
            .findFirst()
            .orElseThrow();
    browser.driver.get(server.address());
    browser.until("asked for a code", "!document.getElementById('login').hidden");
    assertTrue(browser.driver.findElement(By.id("dropping")).getAttribute("hidden") != null);
    browser.driver.findElement(By.id("code")).sendKeys("0000-0000-0000-0000\n");
    browser.until(
        "told that it is wrong",
        "document.getElementById('login-said').textContent.indexOf('访问码不对') >= 0");
    browser.driver.findElement(By.id("code")).sendKeys(code + "\n");
    browser.until("let in", "document.getElementById('login').hidden");
    assertFalse(browser.driver.getCurrentUrl().contains(code));
  }

  private static void logout() {
    browser.driver.findElement(By.cssSelector("#who button")).click();
    browser.until(
        "asked again",
        "document.getElementById('login') && !document.getElementById('login').hidden");
  }

  @Test
  void theBureauReturnsAndTheAgencyReadsWhy() throws IOException {
    login("甲县民政局");
    assertEquals("true", browser.text("document.getElementById('board').hidden"));
    Path form = Path.of("workbooks", "inbox", "深圳市龙岗区应急管理局2020年度部门整体绩效评价.xlsx");
    browser.driver.findElement(By.id("files")).sendKeys(form.toAbsolutePath().toString());
    browser.until(
        "a result", "document.getElementById('count').textContent.indexOf('收到结果1份') >= 0");
    logout();

    login("财政部门");
    browser.until("a board", "document.querySelectorAll('#agencies tr').length === 2");
    assertEquals(
        "应报2家，已报1家，未报1家。", browser.text("document.getElementById('board-count').textContent"));
    assertEquals(
        "乙县水利局|未报",
        browser.text(
            "[].slice.call(document.querySelectorAll('#agencies tr')[1].cells, 0, 2)"
                + ".map(function (c) { return c.textContent; }).join('|')"));
    assertEquals(List.of(), browser.barriers(), "barriers of the board");
    browser.picture("board.png");
    browser.driver.findElement(By.cssSelector("[data-what^=return]")).click();
    browser.driver.findElement(By.cssSelector("#board textarea")).sendKeys("第3行<b>请重填</b>");
    browser.driver.findElement(By.cssSelector("#board form button")).click();
    browser.until(
        "returned",
        "document.getElementById('agencies').textContent.indexOf('已退回：第3行<b>请重填</b>') >= 0");
    browser.driver.findElement(By.id("amount")).sendKeys("100%");
    browser.driver.findElement(By.id("seed")).sendKeys("2024-03-01\n");
    browser.until("a paper", "document.querySelectorAll('#paper-rows tr').length === 1");
    String said = browser.text("document.getElementById('spot-said').textContent");
    assertTrue(said.contains("发出底稿1份，交回0份（种子：2024-03-01）"), said);
    assertEquals(List.of(), browser.barriers(), "barriers of the spot check");
    browser.picture("spot-check.png");
    logout();

    login("复核人员");
    browser.until("the papers", "document.querySelectorAll('#paper-rows tr').length === 1");
    assertEquals("true", browser.text("document.getElementById('draw').hidden"));
    browser.driver.findElement(By.id("files")).sendKeys(form.toAbsolutePath().toString());
    browser.until(
        "told that it is no paper",
        "document.getElementById('cards').textContent.indexOf('不是这次抽查发出的底稿') >= 0");
    logout();

    login("甲县民政局");
    assertEquals("true", browser.text("document.getElementById('spot').hidden"));
    browser.until(
        "why it came back",
        "document.getElementById('own').textContent.indexOf('已退回：第3行<b>请重填</b>') >= 0");
    assertEquals(List.of(), browser.barriers(), "barriers of the agency's page");
    logout();
  }
}
