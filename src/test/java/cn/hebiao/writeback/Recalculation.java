package cn.hebiao.writeback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice as a second opinion on formulas: it gets them without the values we computed. */
public final class Recalculation {
  private static final boolean MUST_RUN = "true".equals(System.getenv("CI"));

  private Recalculation() {}

  /** The files as LibreOffice saves them after computing every formula. */
  public static Map<String, byte[]> of(Map<String, byte[]> files) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("recalculation");
      Path in = Files.createDirectory(folder.resolve("in"));
      Path out = folder.resolve("out");
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "xlsx",
                  "--outdir",
                  out.toString()));
      Map<String, String> names = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String plain = "book" + names.size() + ".xlsx";
        names.put(file.getKey(), plain);
        command.add(Files.write(in.resolve(plain), valueless(file.getValue())).toString());
      }
      run(command);
      Map<String, byte[]> results = new LinkedHashMap<>();
      for (Map.Entry<String, String> name : names.entrySet()) {
        results.put(name.getKey(), Files.readAllBytes(out.resolve(name.getValue())));
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /**
   * The values of all cells that LibreOffice computes, by file, sheet and cell. Cheaper than {@link
   * #of}: it gets the sheets without notes and links and gives plain text.
   */
  static Map<String, Map<String, String>> valuesOf(Map<String, byte[]> files) {
    List<Map<String, byte[]>> halves = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
    files.forEach((name, file) -> halves.get(name.hashCode() & 1).put(name, file));
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    halves.parallelStream()
        .filter(half -> !half.isEmpty())
        .map(Recalculation::valuesOfHalf)
        .toList()
        .forEach(values::putAll);
    return values;
  }

  private static Map<String, Map<String, String>> valuesOfHalf(Map<String, byte[]> files) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("recalculation");
      Path in = Files.createDirectory(folder.resolve("in"));
      Path out = Files.createDirectory(folder.resolve("out"));
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,false,false,false,-1",
                  "--outdir",
                  out.toString()));
      Map<String, Map<String, String>> values = new LinkedHashMap<>();
      Map<String, String> names = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String plain = "book" + names.size();
        names.put(plain, file.getKey());
        values.put(file.getKey(), new TreeMap<>());
        byte[] lean = valueless(bare(file.getValue()));
        command.add(Files.write(in.resolve(plain + ".xlsx"), lean).toString());
      }
      run(command);
      try (Stream<Path> tables = Files.list(out)) {
        for (Path table : tables.toList()) {
          String name = table.getFileName().toString();
          String sheet = name.substring(name.indexOf('-') + 1, name.length() - ".csv".length());
          String text = Files.readString(table);
          Csv.read(text, sheet, values.get(names.get(name.substring(0, name.indexOf('-')))));
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /** The workbook without notes and links, which take LibreOffice most of its time. */
  private static byte[] bare(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>(Receipt.parts(file));
    parts.replaceAll(
        (name, bytes) ->
            name.startsWith("xl/worksheets/sheet")
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("<legacyDrawing [^>]*>|<hyperlinks>.*?</hyperlinks>", "")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    parts.keySet().removeIf(name -> name.startsWith("xl/worksheets/_rels/"));
    return VariedBooks.zip(parts);
  }

  private static void run(List<String> command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      if (!MUST_RUN) {
        Assumptions.abort("soffice is not installed; test skipped");
      }
      throw e;
    }
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError("soffice failed: " + printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A workbook whose formulas have no cached values, so that nobody can copy them from us. */
  static byte[] valueless(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          String xml = new String(content, StandardCharsets.UTF_8);
          content =
              xml.replaceAll("(<f[^>]*>[^<]*</f>)<v>[^<]*</v>", "$1")
                  .getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The values of all formula cells, by sheet and cell. */
  static Map<String, String> formulas(byte[] file) {
    Map<String, String> values = new TreeMap<>();
    each(
        file,
        (place, cell) -> {
          if (cell.getCellType() == CellType.FORMULA) {
            values.put(place, value(cell));
          }
        });
    return values;
  }

  /** The values of all cells that hold anything, by sheet and cell. */
  static Map<String, String> values(byte[] file) {
    Map<String, String> values = new TreeMap<>();
    each(file, (place, cell) -> values.put(place, value(cell)));
    return values;
  }

  private interface Visit {
    void cell(String place, Cell cell);
  }

  private static void each(byte[] file, Visit visit) {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            visit.cell(sheet.getSheetName() + "!" + cell.getAddress().formatAsString(), cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> "\"" + cell.getStringCellValue() + "\"";
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> "#" + cell.getErrorCellValue();
      default -> "";
    };
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
