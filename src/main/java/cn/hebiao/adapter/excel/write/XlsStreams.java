package cn.hebiao.adapter.excel.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The streams of an xls file beside its workbook. One of ours keeps the original of an annotated
 * file, which Excel does not look at, together with a digest of the workbook stream as we left it:
 * when another program saves the file, the digest no longer fits and the original is of no more
 * use. Another, the seal, is such a digest alone.
 */
final class XlsStreams {
  private static final String ORIGINAL = "HebiaoOriginal";
  private static final String SEAL = "HebiaoSeal";
  private static final List<String> BOOK = List.of("Workbook", "WORKBOOK", "BOOK", "Book");
  private static final List<String> SIGNATURES = List.of("_signatures", "_xmlsignatures");
  private static final List<String> PROPERTIES =
      List.of("\u0005SummaryInformation", "\u0005DocumentSummaryInformation");
  private static final int DIGEST = 64;

  /** Larger than any xls file; a guard against made-up streams. */
  private static final int LARGEST = 1 << 28;

  private XlsStreams() {}

  /** What is read from the streams of a file. */
  private interface Reading<T> {
    T from(DirectoryNode root) throws IOException;
  }

  /** A change of the streams of a file. */
  private interface Change {
    void to(DirectoryNode root) throws IOException;
  }

  private static <T> T read(byte[] file, Reading<T> reading) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return reading.from(files.getRoot());
    } catch (IOException e) {
      throw new IllegalArgumentException("not an OLE file", e);
    }
  }

  private static byte[] changed(byte[] file, Change change) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      change.to(files.getRoot());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file carries a digital signature. */
  static boolean isSigned(byte[] file) {
    return read(file, root -> SIGNATURES.stream().anyMatch(root::hasEntryCaseInsensitive));
  }

  /** The annotated file with the original packed in. */
  static byte[] keep(byte[] annotated, byte[] original) {
    return changed(
        annotated,
        root -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          packed.writeBytes(digest(root));
          try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write(original);
          }
          unsigned(root, ORIGINAL, packed.toByteArray());
        });
  }

  /** The saved file with the properties to the byte as they were; the library writes its own. */
  static byte[] withProperties(byte[] saved, byte[] original) {
    return read(original, old -> changed(saved, root -> takeOver(old, root)));
  }

  private static void takeOver(DirectoryNode old, DirectoryNode root) throws IOException {
    for (String name : PROPERTIES) {
      remove(root, name);
      Optional<byte[]> before = stream(old, name);
      if (before.isPresent()) {
        root.createDocument(name, new ByteArrayInputStream(before.get()));
      }
    }
  }

  /** The file with the digest of its workbook stream, and without signatures. */
  static byte[] seal(byte[] filled) {
    return changed(filled, root -> unsigned(root, SEAL, digest(root)));
  }

  /** Whether the file has a seal that fits its workbook stream. */
  static boolean isSealed(byte[] file) {
    return read(
        file,
        root -> {
          Optional<byte[]> seal = stream(root, SEAL);
          return seal.isPresent() && Arrays.equals(seal.get(), digest(root));
        });
  }

  /** The original, if the file carries one and nobody has saved the file since. */
  static Optional<byte[]> original(byte[] file) {
    return read(
        file,
        root -> {
          byte[] packed = stream(root, ORIGINAL).orElse(new byte[0]);
          if (packed.length < DIGEST
              || !Arrays.equals(Arrays.copyOf(packed, DIGEST), digest(root))) {
            return Optional.empty();
          }
          InputStream body = new ByteArrayInputStream(packed, DIGEST, packed.length - DIGEST);
          byte[] original = new InflaterInputStream(body).readNBytes(LARGEST + 1);
          return original.length > LARGEST ? Optional.empty() : Optional.of(original);
        });
  }

  /** The file with a workbook that more sheets can be added to. */
  static byte[] withSelfReference(byte[] file) {
    String name = read(file, XlsStreams::book);
    byte[] present = read(file, root -> stream(root, name).orElseThrow());
    byte[] whole = XlsSelfReference.in(present);
    return whole == present
        ? file
        : changed(
            file,
            root -> {
              remove(root, name);
              root.createDocument(name, new ByteArrayInputStream(whole));
            });
  }

  /** The file without an original that is of no more use. */
  static byte[] drop(byte[] file) {
    return changed(file, root -> remove(root, ORIGINAL));
  }

  /** Writes a stream of ours in place of an earlier one, and takes signatures out. */
  private static void unsigned(DirectoryNode root, String name, byte[] content) throws IOException {
    for (String signature : SIGNATURES) {
      remove(root, signature);
    }
    remove(root, name);
    root.createDocument(name, new ByteArrayInputStream(content));
  }

  private static void remove(DirectoryNode root, String name) throws IOException {
    if (root.hasEntryCaseInsensitive(name)) {
      root.getEntryCaseInsensitive(name).delete();
    }
  }

  private static Optional<byte[]> stream(DirectoryNode root, String name) throws IOException {
    if (!root.hasEntryCaseInsensitive(name)) {
      return Optional.empty();
    }
    try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
      return Optional.of(in.readAllBytes());
    }
  }

  private static String book(DirectoryNode root) {
    return BOOK.stream()
        .filter(root::hasEntryCaseInsensitive)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the file holds no workbook"));
  }

  private static byte[] digest(DirectoryNode root) throws IOException {
    byte[] book = stream(root, book(root)).orElseThrow();
    return Digest.of(book).getBytes(StandardCharsets.US_ASCII);
  }
}
