package cn.hebiao.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * The address of a file for a link in a report.
 *
 * @param report where the report will be
 */
record FileAddress(Path report) {
  private static final String ESCAPED = " \"#%<>?[\\]^`{|}";

  String of(Path file) {
    Path to = file.toAbsolutePath().normalize();
    Path folder = report.toAbsolutePath().normalize().getParent();
    boolean sameDisk = folder != null && Objects.equals(folder.getRoot(), to.getRoot());
    String address = (sameDisk ? folder.relativize(to) : to).toString().replace('\\', '/');
    StringBuilder escaped = new StringBuilder();
    for (char c : address.toCharArray()) {
      if (ESCAPED.indexOf(c) >= 0) {
        escaped.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
