package cn.hebiao.writeback.schema;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The complete schemas of Office Open XML. They are loaded apart from the program, which has a
 * reduced set of the same names, so that no test finds a class that the program would miss.
 */
public final class Schemas {
  private final Function<byte[], List<String>> check;

  public Schemas() {
    String full = System.getProperty("schemas.jar");
    List<URL> urls = new ArrayList<>();
    urls.add(url(Path.of(full)));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("xmlbeans") || entry.endsWith("test-classes")) {
        urls.add(url(Path.of(entry)));
      }
    }
    URLClassLoader apart = new URLClassLoader(urls.toArray(URL[]::new), new Logging());
    this.check = instance(apart);
  }

  /** What is wrong with a part; empty where it is valid. */
  public List<String> errors(byte[] part) {
    return check.apply(part);
  }

  /** Java itself, and the logging that is already set up. */
  private static final class Logging extends ClassLoader {
    Logging() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.apache.logging.")) {
        return Schemas.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<byte[], List<String>> instance(ClassLoader apart) {
    try {
      return (Function<byte[], List<String>>)
          apart.loadClass(SchemaCheck.class.getName()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
