package cn.hebiao.rules.reading;

import cn.hebiao.rules.formula.expr.NameSpelling;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.FormKind;
import java.util.List;
import java.util.Optional;

/**
 * Reads 数据项: a figure and where it stands in each row.
 *
 * @param source the workbook
 * @param names takes the items' names
 */
record ItemSheet(RulebookSource source, UniqueNames names) {
  static final String SHEET = "数据项";
  private static final String NAME = "数据项";
  private static final String TABLES = "所在表";
  private static final String MANNER = "取法";
  private static final String ROW = "行标签";
  private static final String UNTIL = "止行标签";
  private static final String COLUMN = "列标签";
  private static final String UNIT = "单位";
  private static final String BLANK = "空白含义";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns(
          SHEET, List.of(NAME, ROW), List.of(TABLES, MANNER, UNTIL, COLUMN, UNIT, BLANK, "说明"));
  private static final String KIND_MARK = "#";

  List<DataItem> read() {
    return source.rows(COLUMNS, row -> Optional.of(item(row)));
  }

  private DataItem item(Row row) {
    DataItem.Manner manner = row.choice(MANNER, AllowedWords.MANNER, DataItem.Manner.CROSS);
    AllowedWords.BlankMeaning blank =
        row.choice(BLANK, AllowedWords.BLANK, AllowedWords.BlankMeaning.UNKNOWN);
    return new DataItem(
        name(row),
        tables(row),
        manner,
        labels(row, ROW, manner != DataItem.Manner.EACH),
        labels(row, UNTIL, false),
        labels(row, COLUMN, ofColumn(manner)),
        row.plain(UNIT),
        blank == AllowedWords.BlankMeaning.ZERO,
        blank == AllowedWords.BlankMeaning.FAULT);
  }

  private static boolean ofColumn(DataItem.Manner manner) {
    return manner.isList() || manner == DataItem.Manner.CROSS || manner == DataItem.Manner.OPTION;
  }

  private String name(Row row) {
    String name = NameSpelling.normalised(row.required(NAME));
    if (!name.isEmpty()) {
      names.enter(row, NAME, name);
    }
    if (!name.isEmpty() && !NameSpelling.isPlain(name)) {
      row.at(NAME).add(RulebookMistake.NAME_UNUSABLE.with("name", name));
    }
    if (BuiltIn.of(name).isPresent()) {
      row.at(NAME).add(RulebookMistake.NAME_TAKEN.with("name", name));
    }
    return name;
  }

  private List<String> tables(Row row) {
    List<String> words = row.parts(TABLES).stream().map(Spelling::plain).toList();
    words.stream()
        .filter(word -> word.startsWith(KIND_MARK))
        .map(word -> word.substring(KIND_MARK.length()))
        .filter(word -> FormKind.of(word).isEmpty())
        .forEach(word -> AllowedWords.FORM_KIND.read(TABLES, word, row.at(TABLES)));
    return source.labels(words);
  }

  private List<String> labels(Row row, String column, boolean required) {
    if (required && row.isBlank(column)) {
      row.at(column).add(RulebookMistake.VALUE_MISSING.with("column", column));
    }
    return source.labels(row.parts(column));
  }
}
