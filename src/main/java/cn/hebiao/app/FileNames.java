package cn.hebiao.app;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Chinese file names on systems whose locale knows no Chinese, such as a plain POSIX one. There
 * Java reads names as replacement characters and refuses to make paths of them; the bytes of the
 * names pass through a path's URI unharmed. Names are taken to be UTF-8 then.
 */
public final class FileNames {
  private static final char LOST = '\ufffd';

  private FileNames() {}

  /** Whether a text from the system has lost characters. */
  public static boolean isLossy(String text) {
    return text.indexOf(LOST) >= 0;
  }

  /**
   * The path of a name.
   *
   * @param folder what a relative name starts from
   * @param name one name or several with separators between them
   * @throws InvalidPathException if the system knows no such names
   */
  public static Path path(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException beyondTheLocale) {
      if (!folder.getFileSystem().getSeparator().equals("/") || name.indexOf('\0') >= 0) {
        throw beyondTheLocale;
      }
      String start = name.startsWith("/") ? "file://" : ended(folder.toUri().toString());
      return Path.of(URI.create(start + encoded(name)));
    }
  }

  /** A whole path as text. */
  public static String shown(Path path) {
    String text = path.toString();
    return isLossy(text) ? decoded(path) : text;
  }

  /** The last name of a path. */
  public static String last(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    if (!isLossy(name.toString())) {
      return name.toString();
    }
    String whole = decoded(path);
    return whole.substring(whole.lastIndexOf('/') + 1);
  }

  private static String decoded(Path path) {
    String raw = path.toUri().getRawPath();
    String bare = raw.length() > 1 && raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String ended(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte octet : name.replaceAll("/+", "/").getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          octet == '/' || octet == '.' || octet == '-' || Character.isLetterOrDigit(octet);
      text.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
    }
    return text.toString();
  }
}
