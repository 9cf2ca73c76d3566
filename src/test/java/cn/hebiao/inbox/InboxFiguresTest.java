package cn.hebiao.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Guards the acceptance workbooks against invented and lost figures: what a cell shows must have
 * been published, slips included, and the figures that the rules work on must be there.
 */
class InboxFiguresTest {

  private static final Path INBOX = Path.of("workbooks", "inbox");

  /** The published texts live beside the project, not in it; another place can be named. */
  private static final Path SEEDS = Path.of(System.getProperty("hebiao.seeds", "../shared/seeds"));

  /** A figure with its sign and its percent sign; a hyphen after a digit or letter is no sign. */
  private static final Pattern FIGURE =
      Pattern.compile("(?:(?<![0-9A-Za-z)\\]])-)?\\d+(?:\\.\\d+)?%?");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

  private static final Map<String, List<Shown>> CELLS = new ConcurrentHashMap<>();

  /** One non-empty cell as its reader sees it. */
  private record Shown(String sheet, int row, int column, String text) {
    String tight() {
      return BLANKS.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
      return sheet + "!R" + (row + 1) + "C" + (column + 1) + " " + text;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/inbox/workbooks.csv", numLinesToSkip = 1)
  void everyFigureIsListedAsPublished(String file) {
    Set<String> listed = listed(file);
    Map<String, Shown> invented = new TreeMap<>();
    int seen = 0;
    for (Shown cell : cells(file)) {
      for (String figure : figures(cell.text())) {
        seen++;
        if (!listed.contains(figure)) {
          invented.put(figure, cell);
        }
      }
    }
    assertEquals(Map.of(), invented, "figures that the published text does not have");
    assertTrue(seen > 100, "only " + seen + " figures were looked at");
  }

  /** Only where the texts are at hand; the list stands without them. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/inbox/workbooks.csv", numLinesToSkip = 1)
  void listedFiguresAreInTheText(String file, String seed) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), () -> "Skipped: no published texts in " + SEEDS);
    Set<String> invented = listed(file);
    invented.removeAll(figures(Files.readString(SEEDS.resolve(seed))));
    assertEquals(Set.of(), invented, "figures that the published text does not have");
  }

  /** The figures of a workbook that were looked up in the published text. */
  private static Set<String> listed(String file) {
    try {
      return resource("/inbox/published-figures.csv")
          .lines()
          .filter(line -> line.startsWith(file + ","))
          .flatMap(line -> Stream.of(line.substring(file.length() + 1).split(" ")))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2} = {3}")
  @CsvFileSource(resources = "/inbox/key-figures.csv", numLinesToSkip = 1)
  void keyFigureIsPresent(String file, String sheet, String label, String figure) {
    List<Shown> cells = cells(file).stream().filter(c -> c.sheet().equals(sheet)).toList();
    String rows =
        cells.stream()
            .filter(c -> c.tight().equals(label))
            .map(c -> rightOf(c, cells))
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    boolean present =
        cells.stream()
            .filter(c -> c.tight().equals(label))
            .anyMatch(c -> rightOf(c, cells).contains(figure));
    assertTrue(present, () -> "no row with this label and figure; rows with the label:\n" + rows);
  }

  @Test
  void everyWorkbookOfTheInboxIsListed() throws IOException {
    try (Stream<Path> files = Files.list(INBOX);
        Stream<String> lines = resource("/inbox/workbooks.csv").lines()) {
      Set<String> listed =
          lines.skip(1).map(l -> l.substring(0, l.indexOf(','))).collect(Collectors.toSet());
      Set<String> present =
          files
              .map(p -> p.getFileName().toString())
              .filter(n -> n.endsWith(".xlsx") && !n.startsWith("~$"))
              .map(n -> n.substring(0, n.length() - ".xlsx".length()))
              .collect(Collectors.toSet());
      assertEquals(listed, present);
    }
  }

  /** The texts of the label's row from the label on; a label may carry its figure itself. */
  private static List<String> rightOf(Shown label, List<Shown> cells) {
    return cells.stream()
        .filter(c -> c.row() == label.row() && c.column() >= label.column())
        .map(Shown::tight)
        .toList();
  }

  private static List<String> figures(String text) {
    return FIGURE.matcher(fold(text)).results().map(m -> m.group()).toList();
  }

  /** Full-width signs become plain ones and thousands separators go; nothing else changes. */
  private static String fold(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .forEach(c -> plain.append((char) c));
    return THOUSANDS.matcher(plain).replaceAll("");
  }

  private static List<Shown> cells(String file) {
    return CELLS.computeIfAbsent(file, InboxFiguresTest::read);
  }

  private static List<Shown> read(String file) {
    List<Shown> shown = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (Workbook book =
        WorkbookFactory.create(INBOX.resolve(file + ".xlsx").toFile(), null, true)) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            String text = formatter.formatCellValue(cell);
                            if (!text.isEmpty()) {
                              shown.add(
                                  new Shown(
                                      sheet.getSheetName(),
                                      cell.getRowIndex(),
                                      cell.getColumnIndex(),
                                      text));
                            }
                          })));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shown;
  }

  private static String resource(String name) throws IOException {
    try (var in = InboxFiguresTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
