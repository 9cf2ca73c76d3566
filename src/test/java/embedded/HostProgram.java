package embedded;

import cn.hebiao.CheckedWorkbook;
import cn.hebiao.Consolidation;
import cn.hebiao.Hebiao;
import cn.hebiao.WorkbookFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.Security;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.xpath.XPathFactory;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;

/**
 * A program that has the library in it, and its own logging: log4j-core for itself, and SLF4J bound
 * to it for others. It prints what the library has changed around it.
 */
public final class HostProgram {
  private HostProgram() {}

  /**
   * @param args a workbook
   */
  public static void main(String[] args) {
    log("before");
    Map<String, String> before = surroundings();
    use(WorkbookFile.at(Path.of(args[0])));
    Map<String, String> after = surroundings();
    log("after");
    before.forEach(
        (name, value) -> {
          if (!value.equals(after.get(name))) {
            System.out.println("changed: " + name + " " + value + " -> " + after.get(name));
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> System.out.println("new: " + name + " " + after.get(name)));
  }

  private static void log(String when) {
    LogManager.getLogger("host.log4j").info(when);
    LoggerFactory.getLogger("host.slf4j").info(when);
  }

  private static void use(WorkbookFile workbook) {
    Hebiao hebiao = Hebiao.usual();
    CheckedWorkbook checked = hebiao.check(workbook);
    System.out.println("checked: " + checked.json().length());
    System.out.println("annotated: " + hebiao.annotate(workbook).content().orElseThrow().length);
    System.out.println("filled: " + hebiao.fill(workbook).content().orElseThrow().length);
    hebiao.explain(workbook, "A1");
    try (Consolidation all = hebiao.consolidation()) {
      all.add(checked);
      System.out.println("consolidated: " + all.workbook().length);
    }
  }

  /** All that a library could change for everybody in the process. */
  private static Map<String, String> surroundings() {
    Map<String, String> all = new TreeMap<>();
    Properties properties = System.getProperties();
    properties
        .stringPropertyNames()
        .forEach(n -> all.put("property " + n, properties.getProperty(n)));
    all.put("locale", Locale.getDefault().toString());
    for (Locale.Category category : Locale.Category.values()) {
      all.put("locale " + category, Locale.getDefault(category).toString());
    }
    all.put("time zone", TimeZone.getDefault().getID());
    all.put("charset", Charset.defaultCharset().name());
    all.put("log4j", LogManager.getFactory().getClass().getName());
    all.put("slf4j", LoggerFactory.getILoggerFactory().getClass().getName());
    java.util.logging.LogManager jul = java.util.logging.LogManager.getLogManager();
    all.put("java.util.logging", jul.getClass().getName());
    all.put("jul level", String.valueOf(jul.getLogger("").getLevel()));
    all.put("jul handlers", Arrays.toString(jul.getLogger("").getHandlers()));
    all.put("security providers", Arrays.toString(Security.getProviders()));
    all.put("documents", DocumentBuilderFactory.newInstance().getClass().getName());
    all.put("sax", SAXParserFactory.newInstance().getClass().getName());
    all.put("stax in", XMLInputFactory.newInstance().getClass().getName());
    all.put("stax out", XMLOutputFactory.newInstance().getClass().getName());
    all.put("transformers", TransformerFactory.newInstance().getClass().getName());
    all.put("xpath", XPathFactory.newInstance().getClass().getName());
    all.put("out", System.identityHashCode(System.out) + "");
    all.put("err", System.identityHashCode(System.err) + "");
    all.put("in", System.identityHashCode(System.in) + "");
    all.put("uncaught", String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
    all.put("class loader", String.valueOf(Thread.currentThread().getContextClassLoader()));
    all.put(
        "threads",
        Thread.getAllStackTraces().keySet().stream().filter(t -> !t.isDaemon()).count() + "");
    return all;
  }
}
