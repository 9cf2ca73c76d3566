package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads 标签: a role and its spellings in each row. */
record LabelSheet(RulebookSource source) {
  private static final String ROLE = "角色";
  private static final String SPELLING = "写法";
  private static final AllowedColumns COLUMNS = new AllowedColumns("标签", List.of(ROLE), List.of());

  Labels read() {
    Map<Role, Set<String>> spellings = new LinkedHashMap<>();
    for (LabelEntry entry : source.rows(COLUMNS, this::entry)) {
      spellings.computeIfAbsent(entry.role(), role -> new LinkedHashSet<>()).addAll(entry.words());
    }
    Map<Role, List<String>> lists = new LinkedHashMap<>();
    spellings.forEach((role, words) -> lists.put(role, List.copyOf(words)));
    return new Labels(lists);
  }

  private Optional<LabelEntry> entry(Row row) {
    List<String> words =
        row.cellsUnder(SPELLING, ROLE).stream()
            .flatMap(cell -> Spelling.parts(cell.words()).stream())
            .flatMap(word -> Spelling.built(word).stream())
            .toList();
    if (words.isEmpty()) {
      row.at(ROLE).add(RulebookMistake.SPELLING_MISSING.with("role", row.text(ROLE)));
    }
    String word = row.required(ROLE);
    return word.isEmpty()
        ? Optional.empty()
        : AllowedWords.ROLE
            .read(ROLE, word, row.at(ROLE))
            .map(role -> new LabelEntry(role, source.labels(words)));
  }

  private record LabelEntry(Role role, List<String> words) {}
}
