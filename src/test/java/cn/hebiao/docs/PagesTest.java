package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages cannot rot unnoticed: whatever they name in the code is there. Looked at are names of types
 * ({@code `Planner`}), of their members ({@code `Planner.plan`}), packages ({@code `judge.score`}),
 * files and folders ({@code `src/docs`}), rooted or below a package, and links.
 */
class PagesTest {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern TYPE = Pattern.compile("[A-Z][a-z][A-Za-z0-9]+");
  private static final Pattern MEMBER = Pattern.compile("(" + TYPE + ")\\.([A-Za-z]\\w+)");
  private static final Pattern PLACE =
      Pattern.compile("(?:src|templates|messages)/[^\\s{}…*]*|[\\w/-]+\\.properties");

  /** Names that look like ours and are of the JDK or of other programs. */
  private static final List<String> OTHERS =
      List.of("BigDecimal", "Callable", "LibreOffice", "System");

  private static final Path ROOT = Path.of("");
  private static final Path MESSAGES = Path.of("src", "main", "resources", "hebiao", "messages");

  @Test
  void everyTypeMemberAndPlaceIsThere() throws IOException {
    Map<String, String> sources = sources();
    TreeSet<String> missing = new TreeSet<>();
    for (Path page : pages()) {
      for (String name : quoted(page)) {
        Matcher member = MEMBER.matcher(name);
        if (member.matches()) {
          String source = sources.getOrDefault(member.group(1), "");
          if (!OTHERS.contains(member.group(1))
              && !Pattern.compile("\\b" + member.group(2) + "\\b").matcher(source).find()) {
            missing.add(page + ": " + name);
          }
        } else if (TYPE.matcher(name).matches()) {
          if (!sources.containsKey(name) && !OTHERS.contains(name)) {
            missing.add(page + ": " + name);
          }
        } else if (PLACE.matcher(name).matches() && !isThere(name)) {
          missing.add(page + ": " + name);
        }
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    int count = 0;
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
        count++;
        Path target = page.toAbsolutePath().getParent().resolve(link.group(1));
        if (!Files.exists(target)) {
          missing.add(page + ": " + link.group(1));
        }
      }
    }
    assertEquals(new TreeSet<>(), missing);
    assertTrue(count > 20, "no links found");
  }

  private static boolean isThere(String place) {
    return Files.exists(ROOT.resolve(place))
        || Files.exists(MESSAGES.resolveSibling(place))
        || Files.exists(MESSAGES.resolve(place));
  }

  private static List<String> quoted(Path page) throws IOException {
    return QUOTED
        .matcher(FENCED.matcher(text(page)).replaceAll(""))
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  private static String text(Path page) throws IOException {
    return String.join("\n", Files.readAllLines(page));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("src", "docs"))) {
      return Stream.concat(docs, Stream.of(Path.of("README.md")))
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /** The source of each type of the program and its tests by the type's simple name. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String root : List.of("main", "test", "jmh")) {
      try (Stream<Path> files = Files.walk(Path.of("src", root, "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    return sources;
  }
}
