package blackbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window; where none is installed, the tests that need it say so. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final boolean MUST_RUN = "true".equals(System.getenv("CI"));

  final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open() {
    Optional<Path> browser = program("chromium").or(() -> program("chromium-browser"));
    Optional<Path> service = program("chromedriver");
    if (!MUST_RUN) {
      assumeTrue(
          browser.isPresent() && service.isPresent(),
          "Skipped: there is no chromium with chromedriver");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--force-device-scale-factor=1",
        "--window-size=1400,900",
        "--lang=zh-CN");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    ChromeDriverService local =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(service.orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(local, options));
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Waits until a script gives true. */
  void until(String what, String script) {
    until(what, browser -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
  }

  private void until(String what, Predicate<Browser> met) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!met.test(this)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never happened: " + what + "\n" + driver.getPageSource());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
  }

  /** What a script gives, as text. */
  String text(String script) {
    return String.valueOf(driver.executeScript("return " + script));
  }

  /** What is grave for people who cannot see or point, as rule and element. */
  List<?> barriers() {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            "var done = arguments[arguments.length - 1];"
                + "axe.run(document).then(function (result) { done(result.violations"
                + ".filter(function (v) { return v.impact === 'serious' || v.impact === 'critical'; })"
                + ".map(function (v) { return v.id + ' ' + v.nodes[0].html; })); });");
    return (List<?>) found;
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Complaints of the browser: errors in scripts, things that the policy for contents stopped. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .filter(line -> line.startsWith("SEVERE"))
        .toList();
  }

  /** Saves what the window shows, where pictures are to be made. */
  void picture(String name) throws IOException {
    if (Boolean.getBoolean("pictures.write")) {
      Files.write(Path.of("src", "docs", "images", name), driver.getScreenshotAs(OutputType.BYTES));
    }
  }

  /** Saves what would be printed. */
  void printedPicture(String name) throws IOException {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    picture(name);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
