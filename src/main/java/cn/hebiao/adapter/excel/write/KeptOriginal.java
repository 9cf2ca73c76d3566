package cn.hebiao.adapter.excel.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The original of an annotated xls file, packed into a stream that Excel does not look at, together
 * with a digest of the workbook stream as we left it. When another program saves the file, the
 * digest no longer fits and the original is of no more use.
 */
final class KeptOriginal {
  private static final String STREAM = "HebiaoOriginal";
  private static final String DIGEST = "HebiaoSeal";
  private static final String[] BOOK = {"Workbook", "WORKBOOK", "BOOK", "Book"};
  private static final String[] PROPERTIES = {
    "\u0005SummaryInformation", "\u0005DocumentSummaryInformation"
  };
  private static final int DIGEST_LENGTH = 64;

  /** Larger than any xls file; a guard against made-up streams. */
  private static final int LARGEST = 1 << 28;

  private KeptOriginal() {}

  /** Whether a file carries a digital signature. */
  static boolean isSigned(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      return files.getRoot().hasEntryCaseInsensitive("_signatures")
          || files.getRoot().hasEntryCaseInsensitive("_xmlsignatures");
    } catch (IOException e) {
      throw new IllegalArgumentException("not an OLE file", e);
    }
  }

  /** The annotated file with the original packed in. */
  static byte[] keep(byte[] annotated, byte[] original) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(annotated))) {
      DirectoryNode root = files.getRoot();
      remove(root, "_signatures");
      remove(root, "_xmlsignatures");
      remove(root, STREAM);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      packed.writeBytes(ascii(digest(root)));
      try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
        deflate.write(original);
      }
      root.createDocument(STREAM, new ByteArrayInputStream(packed.toByteArray()));
      return bytes(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The saved file with the properties to the byte as they were; the library writes its own. */
  static byte[] withProperties(byte[] saved, byte[] original) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(saved));
        POIFSFileSystem old = new POIFSFileSystem(new ByteArrayInputStream(original))) {
      for (String name : PROPERTIES) {
        remove(files.getRoot(), name);
        if (old.getRoot().hasEntryCaseInsensitive(name)) {
          byte[] before = read(old.getRoot(), name);
          files.getRoot().createDocument(name, new ByteArrayInputStream(before));
        }
      }
      return bytes(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with the digest of its workbook stream, and without signatures. */
  static byte[] withDigest(byte[] filled) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(filled))) {
      DirectoryNode root = files.getRoot();
      remove(root, "_signatures");
      remove(root, "_xmlsignatures");
      remove(root, DIGEST);
      root.createDocument(DIGEST, new ByteArrayInputStream(ascii(digest(root))));
      return bytes(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file has a digest that fits its workbook stream. */
  static boolean digestFits(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = files.getRoot();
      return root.hasEntryCaseInsensitive(DIGEST)
          && Arrays.equals(read(root, DIGEST), ascii(digest(root)));
    } catch (IOException e) {
      throw new IllegalArgumentException("not an OLE file", e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** The original, if the file carries one and nobody has saved the file since. */
  static Optional<byte[]> of(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = files.getRoot();
      if (!root.hasEntryCaseInsensitive(STREAM)) {
        return Optional.empty();
      }
      byte[] packed = read(root, STREAM);
      String digest =
          new String(
              packed,
              0,
              Math.min(DIGEST_LENGTH, packed.length),
              java.nio.charset.StandardCharsets.US_ASCII);
      if (!digest.equals(digest(root))) {
        return Optional.empty();
      }
      byte[] body = Arrays.copyOfRange(packed, DIGEST_LENGTH, packed.length);
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
        byte[] original = in.readNBytes(LARGEST + 1);
        return original.length > LARGEST ? Optional.empty() : Optional.of(original);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not an OLE file", e);
    }
  }

  /** The file without an original that is of no more use. */
  static byte[] drop(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      remove(files.getRoot(), STREAM);
      return bytes(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(DirectoryNode root, String name) throws IOException {
    if (root.hasEntryCaseInsensitive(name)) {
      root.getEntryCaseInsensitive(name).delete();
    }
  }

  private static byte[] read(DirectoryNode root, String name) throws IOException {
    try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
      return in.readAllBytes();
    }
  }

  private static String digest(DirectoryNode root) throws IOException {
    for (String name : BOOK) {
      if (root.hasEntryCaseInsensitive(name)) {
        return Digest.of(read(root, name));
      }
    }
    throw new IllegalArgumentException("the file holds no workbook");
  }

  private static byte[] bytes(POIFSFileSystem files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeFilesystem(out);
    return out.toByteArray();
  }
}
