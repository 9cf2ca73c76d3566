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
record WriterWording(
    String author, String appended, String register, String link, String footer, String font) {
  static final WriterWording CHINESE = load();

  private static WriterWording load() {
    Properties words = new Properties();
    try (InputStream in = WriterWording.class.getResourceAsStream("wording.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WriterWording(
        words.getProperty("author"),
        words.getProperty("appended"),
        words.getProperty("register"),
        words.getProperty("link"),
        words.getProperty("footer"),
        words.getProperty("font"));
  }
}
