package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.CaseFile;
import cn.hebiao.judge.check.Check;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.model.finding.Finding;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the guide, as it is printed there, goes through the door of all checks. */
class AddACheckTest {
  private static final Path PAGE = Path.of("src", "docs", "contributing.md");
  private static final Pattern CODE = Pattern.compile("(?s)## Add a check.*?```java\n(.*?)```");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern NAME = Pattern.compile("class (\\w+)");
  private static final String IMPORTS =
      "import cn.hebiao.judge.check.*; import cn.hebiao.judge.score.*;"
          + " import cn.hebiao.model.finding.*; import java.util.*;";

  @TempDir private Path folder;

  @Test
  void itFindsWhatItIsForAndNothingElse() throws Exception {
    FormCheck check = compiled();
    assertEquals(List.of(), found(check, "1 2023年度部门整体支出绩效自评表"));
    assertEquals(List.of("TITLE_MISSING"), found(check, "1 "));
  }

  private static List<String> found(FormCheck check, String title) {
    CaseFile file = CaseFile.of("FilledCheck");
    CaseFile.Case one = new CaseFile.Case("", List.of(title), List.of());
    return file.check(one).forms().stream()
        // The check of the guide takes nothing from its context.
        .flatMap(card -> Check.all(List.of(check), card, null).findings().stream())
        .map(Finding::code)
        .map(Object::toString)
        .toList();
  }

  private FormCheck compiled() throws Exception {
    Matcher code = CODE.matcher(String.join("\n", Files.readAllLines(PAGE)));
    assertTrue(code.find(), "no code in the guide");
    String text = PACKAGE.matcher(code.group(1)).replaceFirst("package $1; " + IMPORTS);
    String name = group(PACKAGE, text) + "." + group(NAME, text);
    Path program = Path.of(Check.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        List.of("-proc:none", "-cp", program.toString(), "-d", folder.toString());
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension),
            Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    assertTrue(
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, null, options, null, List.of(source))
            .call(),
        "the code of the guide does not compile");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      return (FormCheck) loader.loadClass(name).getConstructor().newInstance();
    }
  }

  private static String group(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertTrue(found.find(), pattern.pattern());
    return found.group(1);
  }
}
