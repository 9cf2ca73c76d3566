package cn.hebiao.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The rulebooks and the summary template that the program carries with it, in its jar or, when it
 * runs from a build folder, beside its classes.
 */
public final class BundledTemplates {
  private static final String ANCHOR = "hebiao/messages/index.txt";
  private static final String RULEBOOKS = "hebiao/templates/rulebooks";

  /** The names of the rulebooks, a line for each, if the build has listed them. */
  private static final String NAMES = "hebiao/rulebooks.names";

  private static final String SUMMARY = "hebiao/templates/summary.xlsx";
  private static final String REVIEW = "hebiao/templates/review.xlsx";
  private static final String EMPTY_RULEBOOK = "hebiao/templates/rulebook.xlsx";

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
    try {
      if (jar().isPresent()) {
        return inJar(jar().get());
      }
      Path folder = root().resolve(RULEBOOKS);
      return Files.isDirectory(folder) ? TemplateFolder.workbooks(folder) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bundled summary template. */
  public Optional<TemplateFile> summary() {
    return template(SUMMARY);
  }

  /** The bundled template of review papers. */
  public Optional<TemplateFile> review() {
    return template(REVIEW);
  }

  /** The bundled rulebook that has nothing in it but headings. */
  public Optional<TemplateFile> emptyRulebook() {
    return template(EMPTY_RULEBOOK);
  }

  private Optional<TemplateFile> template(String name) {
    try {
      if (jar().isPresent()) {
        JarFile jar = jar().get();
        ZipEntry entry = jar.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(file(jar, entry));
      }
      Path file = root().resolve(name);
      return Files.exists(file) ? Optional.of(TemplateFolder.file(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar that the program runs from, which stays open as long as it runs. */
  private Optional<JarFile> jar() throws IOException {
    return anchor.openConnection() instanceof JarURLConnection jar
        ? Optional.of(jar.getJarFile())
        : Optional.empty();
  }

  /** By their list; going through a jar takes as long as reading a rulebook. */
  private static List<TemplateFile> inJar(JarFile jar) throws IOException {
    ZipEntry list = jar.getEntry(NAMES);
    if (list == null) {
      return searched(jar);
    }
    List<TemplateFile> files = new ArrayList<>();
    for (String name : new String(file(jar, list).bytes(), StandardCharsets.UTF_8).split("\n")) {
      files.add(file(jar, jar.getEntry(RULEBOOKS + "/" + name)));
    }
    return List.copyOf(files);
  }

  private static List<TemplateFile> searched(JarFile jar) throws IOException {
    List<TemplateFile> files = new ArrayList<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      boolean inside = name.startsWith(RULEBOOKS + "/") && !entry.isDirectory();
      if (inside && TemplateFolder.isWorkbook(name.substring(RULEBOOKS.length() + 1))) {
        files.add(file(jar, entry));
      }
    }
    files.sort(Comparator.comparing(TemplateFile::name));
    return List.copyOf(files);
  }

  private static TemplateFile file(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      String name = entry.getName();
      return new TemplateFile(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes());
    }
  }

  private Path root() {
    try {
      Path root = Path.of(anchor.toURI());
      for (int i = 0; i < Path.of(ANCHOR).getNameCount(); i++) {
        root = root.getParent();
      }
      return root;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
