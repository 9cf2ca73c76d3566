package cn.hebiao.year.issue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files and folders made of what others have written: nothing that a system takes for a
 * sign of its own, none twice.
 */
public final class SafeNames {
  private static final int LONGEST = 60;
  private static final Pattern SIGNS =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
  private static final Pattern ENDS = Pattern.compile("^[\\s.~\\u3000]+|[\\s.\\u3000]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");

  private final Set<String> taken = new HashSet<>();

  /** A name that any system takes; {@code _} for what has nothing that can be used. */
  public static String of(String written) {
    String name = SIGNS.matcher(written.strip()).replaceAll("_");
    if (name.codePointCount(0, name.length()) > LONGEST) {
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
    name = ENDS.matcher(name).replaceAll("");
    return name.isEmpty() || DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** A name with the ending that tells what it is; a long name is cut, not the ending. */
  static String ending(String written, String ending) {
    int room = LONGEST - ending.length();
    boolean fits = written.codePointCount(0, written.length()) <= room;
    return (fits ? written : written.substring(0, written.offsetByCodePoints(0, room))) + ending;
  }

  /** The same with a number behind it where the name is taken already. */
  public String next(String folder, String stem) {
    String name = of(stem);
    int count = 1;
    while (!taken.add((folder + "/" + name).toLowerCase(Locale.ROOT))) {
      count++;
      name = of(stem) + "(" + count + ")";
    }
    return name;
  }
}
