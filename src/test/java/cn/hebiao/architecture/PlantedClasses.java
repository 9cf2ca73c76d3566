package cn.hebiao.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small classes made up by a test, below a package of their own, compiled into a folder. */
final class PlantedClasses {
  static final String ROOT = "planted";
  private final Map<String, String> sources = new TreeMap<>();

  /** Adds a class of a room below the root, with what stands in its body. */
  PlantedClasses in(String room, String name, String body) {
    return of(packageOf(room), name, body);
  }

  /** The package of a room. */
  static String packageOf(String room) {
    return room.equals(HouseRules.ENGINE) ? ROOT : ROOT + "." + room;
  }

  /** Adds a class of any package, such as one that stands for a library. */
  PlantedClasses of(String packageName, String name, String body) {
    sources.put(
        packageName + "." + name,
        "package " + packageName + "; public class " + name + " { " + body + " }");
    return this;
  }

  /** Compiles them all into an empty folder and reads them as the rules do. */
  JavaClasses compiled(Path folder) throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-cp", folder.toString(), "-d", folder.toString());
    Files.createDirectories(folder);
    if (!compiler.getTask(said, null, null, options, null, files).call()) {
      throw new IllegalStateException(said.toString());
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(
          URI.create(String.format(Locale.ROOT, "string:///%s.java", name.replace('.', '/'))),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
