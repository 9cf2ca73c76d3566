package cn.hebiao.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.CRC32;

/** The name and version that the build has written down. */
public final class ProgramVersion {
  /** The bytes of the record that ends a jar. */
  private static final int END = 22;

  private ProgramVersion() {}

  /** Both, for people to read. */
  public static String text() {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/hebiao/version.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("name") + " " + properties.getProperty("version");
  }

  /** What tells this build from others of the same version; empty where it is not in a jar. */
  static String build() {
    try {
      Path jar =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? Long.toHexString(directorySum(jar)) : "";
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return "";
    }
  }

  /** Of the list at the end of a jar, which holds a check sum of every file in it. */
  private static long directorySum(Path jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar)) {
      ByteBuffer end = ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN);
      file.read(end, file.size() - END);
      ByteBuffer list = ByteBuffer.allocate(end.getInt(12));
      file.read(list, Integer.toUnsignedLong(end.getInt(16)));
      CRC32 sum = new CRC32();
      sum.update(list.flip());
      return sum.getValue();
    }
  }
}
