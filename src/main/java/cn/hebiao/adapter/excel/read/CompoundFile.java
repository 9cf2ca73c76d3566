package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The compound file that holds an .xls, an .et or an encrypted .xlsx. */
final class CompoundFile implements AutoCloseable {
  private static final List<String> BOOK = List.of("BOOK");
  private static final List<String> BIFF8 = List.of("WORKBOOK");
  private static final List<String> ENCRYPTED = List.of("ENCRYPTEDPACKAGE");
  private static final List<String> WORD = List.of("WORDDOCUMENT", "WPSDOCUMENT");
  private static final List<String> SLIDES = List.of("POWERPOINT DOCUMENT", "PP97_DUALSTORAGE");

  private final POIFSFileSystem files;

  private CompoundFile(POIFSFileSystem files) {
    this.files = files;
  }

  static CompoundFile open(byte[] bytes) throws UnreadableBook {
    try {
      return new CompoundFile(new POIFSFileSystem(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, "ole2").because(e);
    }
  }

  DirectoryNode root() {
    return files.getRoot();
  }

  /** The workbook stream of Excel 97 to 2003, or the refusal that says what the file is instead. */
  byte[] workbook(Limits limits) throws UnreadableBook {
    Optional<String> name = entry(BIFF8).or(() -> entry(BOOK));
    if (name.isEmpty()) {
      throw new UnreadableBook(instead());
    }
    try (DocumentInputStream in = root().createDocumentInputStream(name.get())) {
      byte[] stream = in.readNBytes(Math.toIntExact(limits.fileBytes()));
      // Excel 95 calls it so; some programs do with the newer records.
      if (entry(BIFF8).isEmpty() && !BiffScan.isBiff8(stream)) {
        throw new UnreadableBook(ReadProblem.OLD_BIFF);
      }
      return stream;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBook(ReadProblem.CORRUPT, name.get()).because(e);
    }
  }

  private ReadProblem instead() {
    if (entry(ENCRYPTED).isPresent()) {
      return ReadProblem.ENCRYPTED;
    }
    if (entry(WORD).isPresent()) {
      return ReadProblem.WORD;
    }
    return entry(SLIDES).isPresent() ? ReadProblem.SLIDES : ReadProblem.OTHER_OFFICE;
  }

  private Optional<String> entry(List<String> accepted) {
    return root().getEntryNames().stream()
        .filter(name -> accepted.contains(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to close", e);
    }
  }
}
