package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.LayoutCodes;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In whatever layout, a mistyped label is missed under its own name, and no other is. */
class MistypedLabelProperties {
  private static final FormRecogniser RECOGNISER = new FormRecogniser(Shelves.NATIONAL.labels());
  private static final List<Role> ROLES =
      List.of(Role.SCORE, Role.WEIGHT, Role.TARGET, Role.ACTUAL, Role.NOTE, Role.LEVEL3);

  @Property(tries = 200, seed = "20230403", edgeCases = EdgeCasesMode.NONE)
  void isMissedUnderItsName(@ForAll long seed) {
    Random random = new Random(seed);
    Evaluation evaluation = Evaluation.madeUp(random);
    Style style = new Style(random);
    Role role = ROLES.get(random.nextInt(ROLES.size()));
    Head head = Head.of(style);
    Assume.that(style.sections != Style.Sections.UNDER_LEVELS);
    Assume.that(style.breakAfter == 0 && style.repeatAfter == 0);
    Assume.that(role != Role.LEVEL3 || !style.twoLevels);
    Assume.that(head.columns().stream().anyMatch(column -> column.role() == role));
    Press press =
        new Press(evaluation, style, head.mistyped(role, random.nextInt(20)), new Paper("表"), 0);
    press.print();
    List<String> missing =
        RECOGNISER
            .recognise(new Book("填报.xlsx", BookFormat.XLSX, press.sheets()))
            .findings()
            .stream()
            .filter(finding -> finding.is(LayoutCodes.LABEL_MISSING))
            .map(finding -> finding.message().args().get("role"))
            .toList();
    assertEquals(List.of(role.chinese()), missing, () -> "seed " + seed + "L");
  }
}
