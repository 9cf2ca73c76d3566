package cn.hebiao.adapter.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The Chinese words of the summary: names that templates use, and words for states. */
final class ReportWords {
  private static final String RESOURCE = "/hebiao/messages/report.properties";

  /** Excel takes no longer names of sheets. */
  private static final int SHEET_NAME = 31;

  private final Properties words = new Properties();

  ReportWords() {
    try (InputStream in = ReportWords.class.getResourceAsStream(RESOURCE)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name under which templates find a list or a group of numbers. */
  String name(String key) {
    return get("name." + key);
  }

  /** The name under which templates find a column. */
  String column(String key) {
    return get("column." + key);
  }

  /** The word for a member of an enum. */
  String of(Enum<?> member) {
    return get("word." + member.getDeclaringClass().getSimpleName() + "." + member.name());
  }

  /** What a sheet without lines says. */
  String nothing() {
    return get("word.nothing");
  }

  /** The name of the sheet on which a full one goes on. */
  String continued(String sheet, int part) {
    String end = get("word.continued").replace("{part}", Integer.toString(part));
    return sheet.substring(0, Math.min(sheet.length(), SHEET_NAME - end.length())) + end;
  }

  /** What a full sheet says at its end. */
  String goesOn(String next) {
    return get("word.goesOn").replace("{sheet}", next);
  }

  /** What is said at the summary's head of a list that takes several sheets. */
  String parts(String sheet, int parts) {
    return get("word.parts").replace("{sheet}", sheet).replace("{parts}", Integer.toString(parts));
  }

  /** What a sheet with more cells that should be links than there may be says at its end. */
  String noMoreLinks(int row) {
    return get("word.noMoreLinks").replace("{row}", Integer.toString(row));
  }

  private String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("no word for " + key);
    }
    return word;
  }
}
