package cn.hebiao.adapter.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks and the summary template that the program carries with it, in its jar or, when it
 * runs from a build folder, beside its classes.
 */
public final class BundledTemplates {
  private static final String ANCHOR = "hebiao/messages/index.txt";
  private static final String RULEBOOKS = "hebiao/templates/rulebooks";
  private static final String SUMMARY = "hebiao/templates/summary.xlsx";

  private final URL anchor;

  /** The templates beside this class. */
  public BundledTemplates() {
    // A file that is there for certain: jars need not have entries for folders.
    this(BundledTemplates.class.getResource("/" + ANCHOR));
  }

  BundledTemplates(URL anchor) {
    this.anchor = anchor;
  }

  /** All bundled rulebooks by name; empty if there are none. */
  public List<TemplateFile> rulebooks() {
    return at(
        root -> {
          Path folder = root.resolve(RULEBOOKS);
          return Files.isDirectory(folder) ? TemplateFolder.workbooks(folder) : List.of();
        });
  }

  /** The bundled summary template. */
  public Optional<TemplateFile> summary() {
    return at(
        root -> {
          Path file = root.resolve(SUMMARY);
          return Files.exists(file) ? Optional.of(TemplateFolder.file(file)) : Optional.empty();
        });
  }

  private <T> T at(Reading<T> reading) {
    try {
      if (anchor.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          return reading.from(files.getPath("/"));
        }
      }
      Path root = Path.of(anchor.toURI());
      for (int i = 0; i < Path.of(ANCHOR).getNameCount(); i++) {
        root = root.getParent();
      }
      return reading.from(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads something below the root of the class path. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(Path root) throws IOException;
  }
}
