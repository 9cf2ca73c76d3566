package cn.hebiao.model.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of cases with a Chinese header row, one case a line, as CSV in the test resources. */
public final class CaseTable {
  /** Signs that cannot be seen are written as words in brackets. */
  private static final Map<String, String> INVISIBLE =
      Map.of(
          "〔换行〕", "\n",
          "〔制表〕", "\t",
          "〔不间断空格〕", "\u00A0",
          "〔零宽〕", "\u200B",
          "〔全角空格〕", "\u3000",
          "〔空格〕", " ");

  private CaseTable() {}

  /** One line of the table by its column names. */
  public record Row(int line, Map<String, String> cells) {
    public String get(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalArgumentException("no column " + column + " in line " + line);
      }
      for (Map.Entry<String, String> sign : INVISIBLE.entrySet()) {
        text = text.replace(sign.getKey(), sign.getValue());
      }
      return text;
    }
  }

  public static List<Row> read(String name) {
    return at("/values/" + name);
  }

  /** A table elsewhere among the test resources. */
  public static List<Row> at(String name) {
    try (InputStream in = CaseTable.class.getResourceAsStream(name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> header = fields(lines.get(0));
      List<Row> rows = new ArrayList<>();
      for (int line = 1; line < lines.size(); line++) {
        List<String> fields = fields(lines.get(line));
        if (fields.size() != header.size()) {
          throw new IllegalArgumentException(name + " line " + (line + 1) + ": " + fields);
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < fields.size(); column++) {
          cells.put(header.get(column), fields.get(column));
        }
        rows.add(new Row(line + 1, cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Chinese names of codes of a category, by code. */
  public static Map<String, String> names(String category) {
    Map<String, String> names = new HashMap<>();
    for (Row row : read("names.csv")) {
      if (row.get("类别").equals(category)) {
        names.put(row.get("代码"), row.get("名称"));
      }
    }
    return names;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        field.append('"');
        at++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(sign);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
