package cn.hebiao.adapter.files;

import cn.hebiao.app.batch.Sha256;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import cn.hebiao.rules.rulebook.RulebookHead;
import cn.hebiao.rules.rulebook.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The heads of the rulebooks of places that the program carries, by the check sums of their files,
 * so that their rules need not be read to know which forms they are for. The build makes it; where
 * it is missing, or a file is not in it, the file has to be read.
 *
 * <p>A line for each rulebook, one for each role and one for each rule, words between tabs.
 */
public final class RulebookIndex {
  private static final String RESOURCE = "/hebiao/rulebooks.index";
  private static final String SEPARATOR = "\t";

  private final Map<String, RulebookHead> heads;

  private RulebookIndex(Map<String, RulebookHead> heads) {
    this.heads = heads;
  }

  /** The index that the program carries; empty where the build made none. */
  public static RulebookIndex bundled() {
    try (InputStream in = RulebookIndex.class.getResourceAsStream(RESOURCE)) {
      return in == null ? new RulebookIndex(Map.of()) : of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index in some bytes. */
  static RulebookIndex of(byte[] content) {
    Map<String, RulebookHead> heads = new HashMap<>();
    List<String> block = new ArrayList<>();
    for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
      if (line.startsWith(SEPARATOR)) {
        block.add(line);
        continue;
      }
      read(block, heads);
      block = new ArrayList<>(List.of(line));
    }
    read(block, heads);
    return new RulebookIndex(heads);
  }

  /** The head of the rulebook in a file; empty where it has to be read. */
  public Optional<RulebookHead> head(TemplateFile file) {
    return heads.isEmpty() ? Optional.empty() : Optional.ofNullable(heads.get(sum(file)));
  }

  /** The lines of a rulebook; empty where one of its words cannot be kept in a line. */
  public static List<String> lines(TemplateFile file, RulebookHead head) {
    Scope scope = head.scope();
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(sum(file), head.name(), written(scope.firstYear()), written(scope.lastYear())));
    lines.add(behind("words", scope.agencyWords()));
    lines.add(behind("kinds", scope.kinds().stream().map(Enum::name).toList()));
    head.labels().spellings().forEach((role, words) -> lines.add(behind(role.name(), words)));
    head.indicators().forEach(names -> lines.add(behind("rule", names)));
    boolean plain =
        lines.stream().flatMap(List::stream).noneMatch(word -> word.matches("(?s).*[\t\n\r].*"));
    return plain ? lines.stream().map(words -> String.join(SEPARATOR, words)).toList() : List.of();
  }

  private static void read(List<String> block, Map<String, RulebookHead> heads) {
    if (block.isEmpty()) {
      return;
    }
    String[] first = block.get(0).split(SEPARATOR, -1);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<List<String>> rules = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      List<String> words = Arrays.asList(line.substring(1).split(SEPARATOR, -1));
      List<String> rest = words.subList(1, words.size());
      if (words.get(0).equals("rule")) {
        rules.add(rest);
      } else {
        lists.put(words.get(0), rest);
      }
    }
    Scope scope =
        new Scope(
            false,
            lists.remove("words"),
            lists.remove("kinds").stream().map(FormKind::valueOf).toList(),
            year(first[2]),
            year(first[3]));
    Map<Role, List<String>> spellings = new LinkedHashMap<>();
    lists.forEach((role, words) -> spellings.put(Role.valueOf(role), words));
    heads.put(first[0], new RulebookHead(first[1], scope, new Labels(spellings), rules));
  }

  private static List<String> behind(String word, List<String> words) {
    return Stream.concat(Stream.of("", word), words.stream()).toList();
  }

  private static String written(OptionalInt year) {
    return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
  }

  private static OptionalInt year(String written) {
    return written.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
  }

  private static String sum(TemplateFile file) {
    return Sha256.of(file.bytes());
  }
}
