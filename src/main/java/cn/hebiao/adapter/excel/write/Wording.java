package cn.hebiao.adapter.excel.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The few words that the writer itself puts into workbooks.
 *
 * @param author author of our notes
 * @param appended line between a foreign note and ours
 * @param register name of the hidden sheet that lists our edits
 * @param link what a link from a form to the report says when the mouse rests on it
 * @param footer page footer of the report, in Excel's footer codes
 * @param font the font where a workbook names none
 */
record Wording(
    String author, String appended, String register, String link, String footer, String font) {
  static final Wording CHINESE = load();

  private static Wording load() {
    Properties words = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream("wording.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wording(
        words.getProperty("author"),
        words.getProperty("appended"),
        words.getProperty("register"),
        words.getProperty("link"),
        words.getProperty("footer"),
        words.getProperty("font"));
  }
}
