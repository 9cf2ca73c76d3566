package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.hebiao.tell.edit.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** 核查意见 and drafts are short and plain: two sentences, figures in place of names. */
class OpinionTextsTest {
  private static final int LONGEST = 130;
  private static final Pattern CODE = Pattern.compile("[{}@]|null|IF\\(|MIN\\(|[a-z]+\\.[a-zA-Z]+");

  private final Pipeline pipeline = new Pipeline();

  @TestFactory
  Stream<DynamicTest> published() {
    return Pipeline.inbox().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> plain(Pipeline.bytes(file), name(file))));
  }

  @TestFactory
  Stream<DynamicTest> made() {
    return IntStream.range(0, 30)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "form " + seed, () -> plain(MadeForms.workbook(seed, 2), "表.xlsx")));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void plain(byte[] file, String name) {
    List<String> texts =
        pipeline.plan(file, name).edits().stream().flatMap(OpinionTextsTest::text).toList();
    assertFalse(texts.isEmpty());
    assertEquals(
        List.of(),
        texts.stream()
            .filter(
                text ->
                    text.split("。", -1).length - 1 > 2
                        || text.length() > LONGEST
                        || CODE.matcher(text).find())
            .toList());
  }

  private static Stream<String> text(Edit edit) {
    List<String> texts = new ArrayList<>();
    edit.accept(
        new Edit.Visitor() {
          @Override
          public void fill(Edit.Fill fill) {
            fill.content().fold(words -> texts.add(words.text()), figure -> false);
          }

          @Override
          public void append(Edit.Append append) {
            if (append.role() == Edit.AppendedRole.TEXT) {
              append.content().fold(words -> texts.add(words.text()), figure -> false);
            }
          }

          @Override
          public void width(Edit.Width width) {}

          @Override
          public void print(Edit.Print print) {}

          @Override
          public void note(Edit.Note note) {}

          @Override
          public void mark(Edit.Mark mark) {}
        });
    return texts.stream();
  }
}
