package cn.hebiao.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook among the workbooks of agencies is said to be one, and none of its sheets a form. */
class GivenRulebookTest {
  private static final Desk DESK = new Desk();

  @ParameterizedTest
  @ValueSource(strings = {"全国通用.xlsx", "湖南永州2021.xlsx"})
  void isNoFormOfAnAgency(String name) {
    Checked checked = DESK.check(Path.of("templates", "rulebooks", name));
    assertEquals(Checked.Outcome.UNRECOGNISED, checked.outcome());
    assertEquals(List.of(), checked.forms());
    assertEquals(Optional.of("file.isRulebook"), checked.message().map(Message::key));
  }
}
