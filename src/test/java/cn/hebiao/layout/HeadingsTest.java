package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.read.form.LayoutCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One form, and hundreds of ways to head its columns and cells: whatever a heading is called, the
 * form is read wholly and nobody is accused.
 */
class HeadingsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "form");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+):([^}]*)}");

  /** A heading at a place of the form. */
  record Heading(String place, String words) {
    @Override
    public String toString() {
      return place + " " + words;
    }
  }

  static Stream<Heading> headings() throws IOException {
    return Files.readAllLines(FOLDER.resolve("headings.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(
            line -> {
              String place = line.substring(0, line.indexOf(':'));
              return Arrays.stream(line.substring(place.length() + 1).split(" [|] "))
                  .map(words -> new Heading(place, words.strip()));
            });
  }

  @ParameterizedTest
  @MethodSource("headings")
  void anyHeadingIsUnderstood(Heading heading) throws IOException {
    String[] parts = Files.readString(FOLDER.resolve("headed-form.txt")).split("====\n");
    List<String> lines =
        parts[0].lines().map(line -> PLACE.matcher(line).replaceAll(at(heading))).toList();
    Book book = new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("表", lines)));
    assertEquals(
        parts[1].strip(),
        ToldPlaces.check(book).forms().stream().map(Said::of).collect(Collectors.joining("\n\n")));
    assertEquals(List.of(), ToldPlaces.of(book));
  }

  /** Nobody knows what 服务单位 is; that it may be who fills the form is said. */
  @Test
  void whoMayFillTheFormUnderAnUnknownHeadingIsNotPassedOver() throws IOException {
    List<String> lines =
        Files.readString(FOLDER.resolve("headed-form.txt"))
            .split("====\n")[0]
            .lines()
            .map(line -> PLACE.matcher(line).replaceAll(at(new Heading("unit", "服务单位"))))
            .toList();
    Book book = new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("表", lines)));
    assertEquals(
        List.of("F3"),
        ToldPlaces.check(book).findings().stream()
            .filter(finding -> finding.is(LayoutCodes.LABEL_MISSING))
            .map(finding -> finding.cell().orElseThrow().name())
            .toList());
    assertEquals(List.of(), ToldPlaces.of(book));
  }

  /** 200 and 10 more make the 210 of which 199.5 are 95 %; nothing tells that the 10 are more. */
  @Test
  void aColumnThatNobodyCanNameAccusesNobody() throws IOException {
    String form =
        Files.readString(FOLDER.resolve("headed-form.txt"))
            .split("====\n")[0]
            .replace("| 200 | 210 | 199.5", "| 200 | 10 | 199.5")
            .replace("| 150 | 160 | 149.5", "| 150 | 10 | 149.5")
            .replace("| 50 | 50 | 50", "| 50 | 0 | 50");
    List<String> lines =
        form.lines()
            .map(line -> PLACE.matcher(line).replaceAll(at(new Heading("adjusted", "追加数"))))
            .toList();
    Book book = new Book("填报.xlsx", BookFormat.XLSX, List.of(TextTable.sheet("表", lines)));
    assertEquals(List.of(), ToldPlaces.of(book));
  }

  private static Function<MatchResult, String> at(Heading heading) {
    return place ->
        Matcher.quoteReplacement(
            place.group(1).equals(heading.place()) ? heading.words() : place.group(2));
  }
}
