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
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** How samples are drawn, from the file that the program carries. */
public final class DrawSettingsFile {
  private static final String FILE = "/hebiao/review/sampling.properties";
  private static final String WEIGHT = "weight.";

  private DrawSettingsFile() {}

  /** The settings. */
  public static DrawSettings load() {
    Properties properties = new Properties();
    try (InputStream in = DrawSettingsFile.class.getResourceAsStream(FILE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, BigDecimal> weights = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(WEIGHT)) {
        weights.put(key.substring(WEIGHT.length()), new BigDecimal(properties.getProperty(key)));
      }
    }
    return new DrawSettings(
        weights,
        new BigDecimal(properties.getProperty("floor")),
        Stream.of(properties.getProperty("amounts").split(",")).map(BigDecimal::new).toList(),
        Integer.parseInt(properties.getProperty("least")));
  }
}
