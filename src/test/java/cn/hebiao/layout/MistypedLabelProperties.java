package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import cn.hebiao.read.form.FormRecogniser;
import cn.hebiao.read.form.LayoutCodes;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In whatever layout, a mistyped label is missed under its own name, and no other is. */
class MistypedLabelProperties {
  private static final FormRecogniser RECOGNISER = new FormRecogniser(Shelves.NATIONAL.labels());
  private static final List<Role> ROLES =
      List.of(Role.SCORE, Role.WEIGHT, Role.TARGET, Role.ACTUAL, Role.NOTE, Role.LEVEL3);

  @Test
  void isMissedUnderItsName() {
    Tries.of(200, 20230403, MistypedLabelProperties::isMissed);
  }

  private static void isMissed(Draw draw) {
    Random random = new Random(draw.bits());
    Evaluation evaluation = Evaluation.madeUp(random);
    Style style = new Style(random);
    Role role = ROLES.get(random.nextInt(ROLES.size()));
    Head head = Head.of(style);
    draw.require(style.sections != Style.Sections.UNDER_LEVELS);
    draw.require(style.breakAfter == 0 && style.repeatAfter == 0);
    draw.require(role != Role.LEVEL3 || !style.twoLevels);
    draw.require(head.columns().stream().anyMatch(column -> column.role() == role));
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
    assertEquals(List.of(role.chinese()), missing);
  }
}
