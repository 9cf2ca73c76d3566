package cn.hebiao.author.lint;

import cn.hebiao.rules.reading.RulebookDraft;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Scope;
import java.util.Arrays;
import java.util.List;

/**
 * Two rulebooks in use together.
 *
 * @param draft the later one
 * @param other the earlier one
 * @param file the file of the earlier one
 */
record OverlappingRulebooks(RulebookDraft draft, RulebookDraft other, String file) {
  void look(List<RulebookDoubt> doubts) {
    Rulebook own = draft.rulebook();
    Rulebook first = other.rulebook();
    if (!own.name().isEmpty() && own.name().equals(first.name())) {
      add(DoubtKind.NAME_TWICE, "规则簿", own.name(), doubts);
    }
    if (own.scope().national() && first.scope().national()) {
      add(DoubtKind.NATIONAL_TWICE, "适用范围", own.name(), doubts);
    } else if (!own.scope().national() && !first.scope().national()) {
      own.scope().agencyWords().stream()
          .filter(first.scope().agencyWords()::contains)
          .filter(word -> sameForms(own.scope(), first.scope()))
          .findFirst()
          .ifPresent(word -> add(DoubtKind.SCOPE_OVERLAP, "起始年度", word, doubts));
    }
  }

  private void add(DoubtKind suspicion, String entry, String word, List<RulebookDoubt> doubts) {
    doubts.add(
        new RulebookDoubt(
            draft
                .traces()
                .problem("说明", "项", entry, "内容", suspicion.with("other", file, "word", word)),
            suspicion.wrong()));
  }

  private static boolean sameForms(Scope one, Scope other) {
    boolean kinds =
        Arrays.stream(FormKind.values())
            .filter(FormKind::scored)
            .anyMatch(kind -> one.takes(kind) && other.takes(kind));
    return kinds
        && one.firstYear().orElse(0) <= other.lastYear().orElse(Integer.MAX_VALUE)
        && other.firstYear().orElse(0) <= one.lastYear().orElse(Integer.MAX_VALUE);
  }
}
