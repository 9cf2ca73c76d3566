package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads 说明: the rulebook's name and which forms it is for, one entry in each row. */
record AboutSheet(RulebookSource source) {
  static final String SHEET = "说明";
  private static final String KEY = "项";
  private static final String CONTENT = "内容";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns(SHEET, List.of(KEY, CONTENT), List.of("注"));
  static final String NAME = "规则簿";
  private static final String RANGE = "适用范围";
  static final String AGENCIES = "适用单位";
  private static final String KINDS = "适用表种";
  static final String FROM = "起始年度";
  private static final String TO = "终止年度";

  /** The rulebook's name and scope. */
  record About(String name, Scope scope) {}

  About read() {
    if (source.sheet(SHEET).isEmpty()) {
      source.problems().onSheet(SHEET, RulebookMistake.SHEET_MISSING.with("sheet", SHEET));
      return new About("", scope(Map.of()));
    }
    int before = source.problems().found().size();
    Map<String, Row> entries = new LinkedHashMap<>();
    source.rows(COLUMNS, Optional::of).forEach(row -> entries.putIfAbsent(row.plain(KEY), row));
    if (source.problems().found().size() == before) {
      demand(entries, NAME);
      demand(entries, RANGE);
      demand(entries, KINDS);
    }
    Scope scope = scope(entries);
    if (!scope.national() && entries.containsKey(RANGE)) {
      demand(entries, AGENCIES);
    }
    return new About(entry(entries, NAME).map(row -> row.text(CONTENT)).orElse(""), scope);
  }

  private void demand(Map<String, Row> entries, String key) {
    if (entries.containsKey(key)) {
      entries.get(key).required(CONTENT);
    } else {
      source.problems().onSheet(SHEET, RulebookMistake.ENTRY_MISSING.with("entry", key));
    }
  }

  private Scope scope(Map<String, Row> entries) {
    boolean national =
        entry(entries, RANGE)
            .map(row -> row.choice(CONTENT, AllowedWords.NATIONAL, false))
            .orElse(false);
    List<String> agencies =
        entry(entries, AGENCIES).map(row -> row.parts(CONTENT)).orElse(List.of());
    List<FormKind> kinds =
        entry(entries, KINDS)
            .map(row -> row.choices(CONTENT, AllowedWords.FORM_KIND))
            .orElse(List.of());
    OptionalInt from = year(entries, FROM);
    OptionalInt to = year(entries, TO);
    if (Years.reversed(from, to)) {
      entries.get(TO).at(CONTENT).add(Years.problem(from, to));
    }
    return new Scope(national, source.labels(agencies), kinds, from, to);
  }

  private static OptionalInt year(Map<String, Row> entries, String key) {
    return entry(entries, key).map(row -> row.year(CONTENT)).orElse(OptionalInt.empty());
  }

  private static Optional<Row> entry(Map<String, Row> entries, String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
