package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the user typed and where she stood. Java decodes both by the system's locale, and a POSIX
 * locale loses Chinese; Linux still has the bytes.
 */
final class GivenArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final Path WORKING_FOLDER = Path.of("/proc/self/cwd");

  private GivenArguments() {}

  /** The arguments as typed; as Java has them where nothing better is known. */
  static String[] of(String... args) {
    return of(COMMAND_LINE, args);
  }

  static String[] of(Path commandLine, String... args) {
    if (Arrays.stream(args).noneMatch(FileNames::isLossy)) {
      return args;
    }
    try {
      return restored(Files.readAllBytes(commandLine), args);
    } catch (IOException notLinux) {
      return args;
    }
  }

  /** The last words of the command line, if they are the same arguments. */
  private static String[] restored(byte[] commandLine, String... args) throws IOException {
    String[] words = words(commandLine, args);
    for (int i = 0; i < args.length; i++) {
      if (words.length < args.length || !FileNames.isLossy(args[i]) && !args[i].equals(words[i])) {
        return args;
      }
    }
    return words;
  }

  private static String[] words(byte[] commandLine, String... args)
      throws CharacterCodingException {
    // Strictly: a name in another encoding is better left as it is.
    String line =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(commandLine)).toString();
    String ended = line.endsWith("\0") ? line.substring(0, line.length() - 1) : line;
    String[] all = ended.split("\0", -1);
    return Arrays.copyOfRange(all, Math.max(0, all.length - args.length), all.length);
  }

  /** The folder that relative names start from. */
  static Path workingFolder() {
    if (FileNames.isLossy(System.getProperty("user.dir"))) {
      try {
        return WORKING_FOLDER.toRealPath();
      } catch (IOException notLinux) {
        return Path.of("");
      }
    }
    return Path.of("");
  }
}
