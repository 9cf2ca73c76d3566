package cn.hebiao.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import cn.hebiao.writeback.MadeForms;
import cn.hebiao.writeback.Recalculation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county of 60 agencies with 300 projects, and two more that have not reported. */
@Tag("slow")
class CountyReviewTest {
  private static final int AGENCIES = 60;
  private static final String TENS = "甲乙丙丁戊己庚";
  private static final String ONES = "子丑寅卯辰巳午未申酉";

  @TempDir private Path folder;

  private static String agency(int number) {
    return "某县" + TENS.charAt(number / 10) + ONES.charAt(number % 10) + "局";
  }

  private void county() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < AGENCIES; i++) {
      byte[] made = MadeForms.workbook(100 + i, 5);
      try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(made));
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        for (Sheet sheet : book) {
          sheet.getRow(2).getCell(3).setCellValue(sheet.getRow(2).getCell(3) + agency(i));
          sheet.getRow(3).getCell(3).setCellValue(agency(i));
          sheet.getRow(3).getCell(6).setCellValue(agency(i));
        }
        book.write(out);
        Files.write(folder.resolve("in/" + agency(i) + ".xlsx"), out.toByteArray());
      }
    }
    try (Workbook roster = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = roster.createSheet("名单");
      sheet.createRow(0).createCell(0).setCellValue("单位名称");
      for (int i = 0; i < AGENCIES + 2; i++) {
        sheet.createRow(i + 1).createCell(0).setCellValue(agency(i));
      }
      roster.write(out);
      Files.write(folder.resolve("名单.xlsx"), out.toByteArray());
    }
  }

  private RealProgram sample(String rate, String out) {
    RealProgram drawn =
        RealProgram.run(
            folder,
            "sample",
            "results",
            "--rate",
            rate,
            "--seed",
            "20240601",
            "--out",
            out,
            "--roster",
            "名单.xlsx");
    assertEquals(0, drawn.code(), drawn.err());
    return drawn;
  }

  private Set<String> drawn(String out) {
    FilledForm list = FilledForm.open(folder.resolve(out + "/抽查名单.xlsx"), "签号", "编号");
    Set<String> drawn = new HashSet<>();
    for (int line = 1; line <= list.lines("序号"); line++) {
      if (!list.get(line, "抽取方式").equals("未抽中")) {
        drawn.add(list.get(line, "编号"));
      }
    }
    assertEquals(302, list.lines("序号"));
    return drawn;
  }

  @Test
  void fromTheDrawToTheResult() throws Exception {
    county();
    RealProgram.run(folder, "process", "in", "--out", "results", "--roster", "名单.xlsx");
    assertTrue(sample("10%", "ten").out().startsWith("抽样范围 302 份，抽查 31 份"), "a tenth");
    sample("15%", "fifteen");
    assertTrue(drawn("fifteen").containsAll(drawn("ten")));
    Map<String, byte[]> filled = new LinkedHashMap<>();
    Map<String, Double> totals = new HashMap<>();
    List<Path> papers;
    try (Stream<Path> files = Files.list(folder.resolve("ten/底稿"))) {
      papers = files.sorted().toList();
    }
    for (Path file : papers) {
      FilledForm form = FilledForm.open(file, "底稿", "复核得分");
      double total = 0;
      for (int line = 1; line <= form.lines("序号"); line++) {
        double self = form.number(line, "自评得分").orElse(0.0);
        double points =
            Math.min(form.number(line, "核算得分").orElse(self), form.number(line, "分值").orElseThrow());
        points = Math.max(0, Math.min(points, form.number(line, "分值").orElseThrow()));
        form.set(line, "复核得分", points).set(line, "复核意见", "按核算");
        total += points;
      }
      Path back = folder.resolve("back").resolve(file.getFileName().toString());
      form.save(back);
      filled.put(file.getFileName().toString(), Files.readAllBytes(back));
      totals.put(file.getFileName().toString(), total);
    }
    RealProgram done = RealProgram.run(folder, "review", "back", "--sample", "ten", "--out", "out");
    assertEquals(0, done.code(), done.out() + done.err());
    assertTrue(done.out().contains("按签抽中 31 份"), done.out());
    assertTrue(done.out().contains("已复核 " + papers.size() + " 份，没有交回 0 份"), done.out());
    recalculated(filled, totals);
  }

  /** LibreOffice computes every formula of papers, list and results to the same values. */
  private void recalculated(Map<String, byte[]> filled, Map<String, Double> totals)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(filled);
    files.put("list", Files.readAllBytes(folder.resolve("ten/抽查名单.xlsx")));
    files.put("results", Files.readAllBytes(folder.resolve("out/复核汇总.xlsx")));
    Map<String, byte[]> again = Recalculation.of(files);
    for (String name : List.of("list", "results")) {
      int formulas = 0;
      try (Workbook ours = open(files.get(name));
          Workbook theirs = open(again.get(name))) {
        for (Sheet sheet : ours) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.FORMULA) {
                Cell other =
                    theirs
                        .getSheet(sheet.getSheetName())
                        .getRow(row.getRowNum())
                        .getCell(cell.getColumnIndex());
                assertEquals(
                    cell.getNumericCellValue(),
                    other.getNumericCellValue(),
                    1e-7,
                    cell.getAddress() + name);
                formulas++;
              }
            }
          }
        }
      }
      assertTrue(formulas > 50, name + formulas);
    }
    for (String name : filled.keySet()) {
      try (Workbook paper = open(again.get(name))) {
        Row totalsRow = paper.getSheet("底稿").getRow(3);
        assertEquals(totals.get(name), totalsRow.getCell(9).getNumericCellValue(), 1e-6, name);
        String grade = totalsRow.getCell(11).getStringCellValue();
        assertTrue(List.of("优", "良", "中", "差").contains(grade), name + grade);
      }
    }
  }

  private static Workbook open(byte[] bytes) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(bytes));
  }
}
