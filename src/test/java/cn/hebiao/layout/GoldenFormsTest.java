package cn.hebiao.layout;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.model.finding.Messages;
import golden.GoldenFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of many places; their results are written down only to show changes. */
class GoldenFormsTest {
  private static final Messages MESSAGES = MessageFiles.load();
  private static final BookChecker CHECKER =
      new BookChecker(Shelves.NATIONAL, new Exp4jFormulaEngine(), MESSAGES);

  static List<FieldForm> forms() {
    return FieldForm.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asWrittenDown(FieldForm form) throws IOException {
    GoldenFiles.compare(
        form.name(), new CheckedJson(MESSAGES).line(CHECKER.check(form.book(), form.name())));
  }
}
