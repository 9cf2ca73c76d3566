package cn.hebiao.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.FirstPage;
import cn.hebiao.tell.summary.Subtotals;
import cn.hebiao.tell.summary.SummaryList;
import cn.hebiao.tell.summary.SummaryModel;
import cn.hebiao.tell.summary.YearOnYear;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Each step of the guide to a sheet in 汇总: no list without words, and none without a sheet. */
class SummarySheetsTest {
  private static final Path TEMPLATE = Path.of("templates", "summary.xlsx");
  private static final Pattern ITEMS = Pattern.compile("jx:each\\(items=\"([^\"]+)\"");
  private static final Messages MESSAGES = MessageFiles.load();
  private static final List<SummaryList<?>> LISTS = SummaryModel.of(List.of(), MESSAGES).lists();

  @Test
  void everyKindOfLineIsInAList() {
    JavaClasses lines =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.hebiao.tell.summary");
    Set<String> kinds =
        lines.stream()
            .filter(type -> type.getSimpleName().endsWith("Line") && !type.isInterface())
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    // One kind may be in several lists: subtotals by region and by sort.
    assertTrue(kinds.size() >= LISTS.size() - 1, kinds.toString());
    Set<String> listed =
        Stream.of(SummaryModel.class, FirstPage.class, Subtotals.class, YearOnYear.class)
            .flatMap(type -> lines.get(type).getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getSimpleName())
            .collect(Collectors.toSet());
    kinds.removeAll(listed);
    assertEquals(new TreeSet<>(), kinds, "not in a list of the model");
  }

  @Test
  void everyListAndColumnHasAWord() {
    TreeSet<String> missing = new TreeSet<>();
    for (SummaryList<?> list : LISTS) {
      if (!MESSAGES.has("name." + list.columns().list())) {
        missing.add("name." + list.columns().list());
      }
      list.columns().keys().stream()
          .map(key -> "column." + key)
          .filter(key -> !MESSAGES.has(key))
          .forEach(missing::add);
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void everyListHasASheetInTheTemplate() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (Workbook book = WorkbookFactory.create(TEMPLATE.toFile(), null, true)) {
      for (Sheet sheet : book) {
        sheet.getCellComments().values().stream()
            .map(Comment::getString)
            .flatMap(text -> ITEMS.matcher(text.getString()).results())
            .map((MatchResult items) -> items.group(1))
            .forEach(shown::add);
      }
    }
    assertEquals(
        LISTS.stream()
            .map(list -> MESSAGES.text(Message.of("name." + list.columns().list())))
            .collect(Collectors.toCollection(TreeSet::new)),
        shown);
  }
}
