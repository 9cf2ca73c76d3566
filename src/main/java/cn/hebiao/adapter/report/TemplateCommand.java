package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A command in a note of the template. Only the two that summaries need are accepted, because the
 * others change the sheet in ways that formulas, charts and filters would not follow.
 */
record TemplateCommand(String name, Map<String, String> attributes, String place) {
  private static final Pattern COMMAND = Pattern.compile("jx:(\\w+)\\s*\\((.*)\\)\\s*");
  private static final String QUOTES = "[\"'\u201c\u201d\u2018\u2019]";
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(\\w+)\\s*=\\s*" + QUOTES + "(.*?)" + QUOTES);
  private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,6}");
  private static final String AREA = "area";
  private static final String EACH = "each";
  private static final Map<String, Set<String>> KNOWN =
      Map.of(AREA, Set.of("lastCell"), EACH, Set.of("items", "var", "lastCell"));

  /** The commands of a note; other lines of it are for people. */
  static List<TemplateCommand> all(String note, String place) {
    List<TemplateCommand> commands = new ArrayList<>();
    for (String line : note.split("\\R")) {
      if (line.strip().startsWith("jx:")) {
        commands.add(of(line.strip(), place));
      }
    }
    return commands;
  }

  private static TemplateCommand of(String line, String place) {
    Matcher matcher = COMMAND.matcher(line);
    Map<String, String> attributes = new HashMap<>();
    if (matcher.matches()) {
      Matcher attribute = ATTRIBUTE.matcher(matcher.group(2));
      while (attribute.find()) {
        attributes.put(attribute.group(1), attribute.group(2).strip());
      }
    }
    if (!matcher.matches()
        || !attributes.keySet().equals(KNOWN.get(matcher.group(1)))
        || !CELL.matcher(attributes.get("lastCell")).matches()) {
      throw new InvalidTemplate(Message.of("template.command", "place", place, "command", line));
    }
    return new TemplateCommand(matcher.group(1), attributes, place);
  }

  boolean isArea() {
    return name.equals(AREA);
  }

  CellReference lastCell() {
    return new CellReference(attributes.get("lastCell"));
  }

  /** The band of an each command. */
  TemplateBand band(String sheet, CellRangeAddress range, Set<String> lists) {
    String list = attributes.get("items");
    if (!lists.contains(list)) {
      throw new InvalidTemplate(
          Message.of(
              "template.listUnknown",
              "place",
              place,
              "name",
              list,
              "known",
              String.join("、", lists)));
    }
    if (range.getFirstRow() != range.getLastRow()
        || range.getLastColumn() < range.getFirstColumn()) {
      throw new InvalidTemplate(Message.of("template.oneRow", "place", place));
    }
    return new TemplateBand(
        sheet,
        range.getFirstRow(),
        range.getFirstColumn(),
        range.getLastColumn(),
        list,
        attributes.get("var"));
  }
}
