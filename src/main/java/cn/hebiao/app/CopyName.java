package cn.hebiao.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a copy of a workbook: the file's own stem, with the ending of its real format.
 *
 * @param stem the name without its ending
 * @param ending the ending without the dot
 */
public record CopyName(String stem, String ending) {
  /**
   * The name of the copy of a file.
   *
   * @param name the name of the file, perhaps with folders before it
   * @param extension the ending of its real format
   */
  public static CopyName of(String name, String extension) {
    int own = name.lastIndexOf('/') + 1;
    int dot = name.lastIndexOf('.');
    String stem = dot > own ? name.substring(0, dot) : name;
    String ending = dot > own ? name.substring(dot + 1) : "";
    boolean right =
        ending.equalsIgnoreCase(extension)
            || extension.equals("xls") && ending.equalsIgnoreCase("et");
    return new CopyName(stem, right ? ending : extension);
  }

  /** The name as it is. */
  public String plain() {
    return stem + "." + ending;
  }

  /** The name with a number. */
  public String numbered(int number) {
    return stem + "(" + number + ")." + ending;
  }

  /**
   * The name of a copy that lies beside the file: of 自评表 it is 自评表(核表), of that one 自评表(核表2).
   *
   * @param mark the word that tells copies of ours
   */
  String beside(String mark) {
    Matcher marked =
        Pattern.compile("(.*)\\(" + Pattern.quote(mark) + "([0-9]{0,4})\\)").matcher(stem);
    if (!marked.matches()) {
      return stem + "(" + mark + ")." + ending;
    }
    int number = marked.group(2).isEmpty() ? 1 : Integer.parseInt(marked.group(2));
    return marked.group(1) + "(" + mark + (number + 1) + ")." + ending;
  }
}
