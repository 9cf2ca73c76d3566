package cn.hebiao.adapter.files;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import cn.hebiao.app.submission.SubmissionStore.PendingArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A .zip that is read as a folder. Names are in UTF-8 where the archive says so or where all of
 * them can be, else in the Chinese code pages. Archives in it are not followed.
 */
public final class Archive implements PendingArchive {
  private static final long MB = 1L << 20;
  private static final int MOST_FILES = 100_000;
  private static final long MOST_BYTES = 50 * MB;
  private static final int RATIO = 200;
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** What Windows takes in no name, and what would lead out of the folder. */
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[\\p{Cntrl}:*?\"<>|]|[. ]+$|^(?i)(?=(?:con|prn|aux|nul)(?:[.]|$))");

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  /** The archive; empty if the file is none, or is itself a workbook or other document. */
  public static Optional<Archive> open(Path path) {
    try {
      ZipFile zip = ZipFile.builder().setPath(path).setCharset(StandardCharsets.ISO_8859_1).get();
      Archive archive = new Archive(zip);
      if (archive.list()) {
        return Optional.of(archive);
      }
      archive.close();
      return Optional.empty();
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  private boolean list() {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    boolean document =
        entries.stream()
            .map(ZipArchiveEntry::getName)
            .anyMatch(name -> name.equals("[Content_Types].xml") || name.equals("mimetype"));
    if (document || entries.size() > MOST_FILES) {
      return false;
    }
    boolean utf8 =
        entries.stream()
            .filter(entry -> !entry.getGeneralPurposeBit().usesUTF8ForNames())
            .allMatch(entry -> decoded(entry, StandardCharsets.UTF_8).isPresent());
    for (ZipArchiveEntry entry : entries) {
      boolean own = utf8 || entry.getGeneralPurposeBit().usesUTF8ForNames();
      String name =
          decoded(entry, own ? StandardCharsets.UTF_8 : CHINESE)
              .orElse(entry.getName())
              .replace('\\', '/');
      if (!entry.isDirectory() && !name.endsWith("/")) {
        files.putIfAbsent(name, entry);
      }
    }
    return true;
  }

  private static Optional<String> decoded(ZipArchiveEntry entry, Charset charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(entry.getRawName());
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names() {
    return files.keySet().stream().sorted().toList();
  }

  /** Where a file may lie on any disk: nothing leads upwards or to another drive. */
  static String place(String name) {
    List<String> parts =
        Arrays.stream(name.split("/"))
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .map(part -> part.equals("..") ? "__" : NOT_IN_NAMES.matcher(part).replaceAll("_"))
            .toList();
    return String.join("/", parts);
  }

  /** One at a time, for the archive is read in one place only. */
  @Override
  public synchronized byte[] content(String name) throws UnreadableBook {
    ZipArchiveEntry entry = files.get(name);
    if (entry == null) {
      throw new UnreadableBook(ReadProblem.MISSING);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableBook(ReadProblem.ENCRYPTED);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      long packed = Math.max(1, entry.getCompressedSize());
      if (bytes.length > MOST_BYTES) {
        boolean bomb = bytes.length / packed > RATIO;
        throw bomb
            ? new UnreadableBook(ReadProblem.ZIP_BOMB)
            : new UnreadableBook(ReadProblem.TOO_BIG, entry.getSize() / MB, MOST_BYTES / MB);
      }
      if (bytes.length == 0) {
        throw new UnreadableBook(ReadProblem.EMPTY);
      }
      return bytes;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, "zip").because(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Nothing was written to it.
    }
  }
}
