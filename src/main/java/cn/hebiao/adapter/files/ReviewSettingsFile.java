package cn.hebiao.adapter.files;

import cn.hebiao.review.draw.DrawSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** How samples are drawn and reviews judged, from the file that the program carries. */
public final class ReviewSettingsFile {
  private static final String FILE = "/hebiao/review/sampling.properties";
  private static final String WEIGHT = "weight.";

  private ReviewSettingsFile() {}

  /** How reviews are judged. */
  public static JudgeSettings judging() {
    Properties properties = properties();
    return new JudgeSettings(
        new BigDecimal(properties.getProperty("tolerance")),
        new BigDecimal(properties.getProperty("confidence")),
        numbers(properties, "quality"));
  }

  /**
   * How reviews are judged.
   *
   * @param tolerance so many points off is not yet wrong
   * @param confidence how sure bounds are
   * @param quality the largest difference of each band but the last, smallest first
   */
  public record JudgeSettings(
      BigDecimal tolerance, BigDecimal confidence, List<BigDecimal> quality) {
    public JudgeSettings {
      quality = List.copyOf(quality);
    }
  }

  private static List<BigDecimal> numbers(Properties properties, String key) {
    return Stream.of(properties.getProperty(key).split(",")).map(BigDecimal::new).toList();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = ReviewSettingsFile.class.getResourceAsStream(FILE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** How samples are drawn. */
  public static DrawSettings drawing() {
    Properties properties = properties();
    Map<String, BigDecimal> weights = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(WEIGHT)) {
        weights.put(key.substring(WEIGHT.length()), new BigDecimal(properties.getProperty(key)));
      }
    }
    return new DrawSettings(
        weights,
        new BigDecimal(properties.getProperty("floor")),
        numbers(properties, "amounts"),
        Integer.parseInt(properties.getProperty("least")));
  }
}
