package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;

/**
 * The scripts of the pages run in the browsers of office computers, down to Chrome 60: their
 * language is read by a parser that knows no more, and what later browsers brought is not named.
 */
class PageScriptsTest {
  /** Members, methods and spellings that came after Chrome 60. */
  private static final Pattern LATER =
      Pattern.compile(
          "\\b(replaceChildren|flatMap|matchAll|replaceAll|structuredClone|fromEntries|globalThis"
              + "|allSettled|toggleAttribute|queueMicrotask|BigInt|ResizeObserver|AbortController"
              + "|showOpenFilePicker|trimStart|trimEnd|hasOwn)\\b"
              + "|\\.(flat|at|finally)\\(|\\(\\?<[=!a-z]|\\d_\\d");

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/hebiao/web"))) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
    }
  }

  private static void parse(String script, String name) {
    CompilerEnvirons language = new CompilerEnvirons();
    language.setLanguageVersion(Context.VERSION_ES6);
    language.setStrictMode(true);
    new Parser(language, new Strict()).parse(script, name, 1);
  }

  private static final class Strict implements ErrorReporter {
    @Override
    public void warning(String message, String file, int line, String text, int offset) {
      // Warnings are about style.
    }

    @Override
    public void error(String message, String file, int line, String text, int offset) {
      throw runtimeError(message, file, line, text, offset);
    }

    @Override
    public EvaluatorException runtimeError(
        String message, String file, int line, String text, int offset) {
      return new EvaluatorException(message, file, line, text, offset);
    }
  }

  @Test
  void allScriptsAreRead() throws IOException {
    assertEquals(3, scripts().count());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptIsReadByBrowsersOfLongAgo(Path script) throws IOException {
    String text = Files.readString(script);
    assertDoesNotThrow(() -> parse(text, script.getFileName().toString()));
    List<String> later = LATER.matcher(text).results().map(MatchResult::group).toList();
    assertEquals(List.of(), later);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a?.b",
        "a ?? b",
        "var x = {...a}",
        "try {} catch {}",
        "a ??= 1",
        "class A { #x = 1 }",
        "for await (var x of y) {}"
      })
  void whatTheyDoNotKnowIsNotPassed(String script) {
    assertThrows(EvaluatorException.class, () -> parse(script, "planted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.replaceChildren()", "a.flat()", "x = 1_000", "/(?<n>x)/", "p.finally(f)"})
  void norIsWhatTheirLibrariesDoNotHave(String script) {
    assertTrue(LATER.matcher(script).find());
  }
}
