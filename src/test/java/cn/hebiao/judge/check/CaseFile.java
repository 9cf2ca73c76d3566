package cn.hebiao.judge.check;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.grid.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cases of one check, in a text file that can be read like a form.
 *
 * <p>Above the first case stand the sheets of a rulebook and the form that the cases begin with,
 * where they need other ones than the national rulebook and form.txt. A case is a line {@code #
 * title}, numbered lines of the form that are changed, further sheets below a line {@code 表 name},
 * and below {@code =>} what is found, as code, severity, cell, found and expected.
 *
 * @param rules the sheets of a rulebook; empty for the national one alone
 * @param form the form that every case begins with
 * @param cases the cases
 */
public record CaseFile(String rules, FormTable form, List<Case> cases) {
  /** A case. */
  public record Case(String title, List<String> lines, List<String> expected) {}

  /** The cases of a check, by its name; none where there is no file. */
  public static CaseFile of(String check) {
    String[] blocks = text(check).split("(?m)^# ");
    List<String> head = blocks[0].lines().filter(line -> !line.isBlank()).toList();
    List<String> form = head.stream().filter(CaseFile::isNumbered).toList();
    return new CaseFile(
        String.join("\n", head.stream().filter(line -> !isNumbered(line)).toList()),
        FormTable.of(form.isEmpty() ? text("form").lines().toList() : form),
        Arrays.stream(blocks).skip(1).map(CaseFile::one).toList());
  }

  /** The workbook of a case. */
  public Book book(Case one) {
    List<Sheet> sheets = new ArrayList<>();
    FormTable table = form;
    String name = "自评表";
    for (String line : one.lines()) {
      if (line.startsWith("表 ")) {
        sheets.add(table.sheet(name));
        name = line.substring(2);
        table = FormTable.of(List.of());
      } else {
        table = sheets.isEmpty() ? table.with(List.of(line)) : table.and(line);
      }
    }
    sheets.add(table.sheet(name));
    return new Book("某市某局.xlsx", BookFormat.XLSX, sheets);
  }

  /** The result of a case. */
  public Checked check(Case one) {
    return rules.isEmpty() ? TrialRules.check(book(one)) : TrialRules.check(rules, book(one));
  }

  private static boolean isNumbered(String line) {
    return line.matches("[0-9.]+ .*");
  }

  private static Case one(String block) {
    List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
    return new Case(
        lines.get(0),
        lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).toList(),
        lines.stream()
            .filter(line -> line.startsWith("=> "))
            .map(line -> line.substring(3).strip())
            .toList());
  }

  private static String text(String name) {
    try (InputStream in = CaseFile.class.getResourceAsStream("/checks/" + name + ".txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
