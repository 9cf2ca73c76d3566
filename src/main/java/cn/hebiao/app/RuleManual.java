package cn.hebiao.app;

import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.manual.Manual;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.reading.AboutText;
import cn.hebiao.core.rulebook.reading.Reading;
import cn.hebiao.core.rulebook.reading.RulebookReader;

/** Prints a rulebook as a workbook to be handed out (评分细则). */
public final class RuleManual {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);
  private final Rulebook national;
  private final Messages messages;
  private final PaperPress press;

  /**
   * @param national the rulebook that local ones are completed by
   * @param messages the texts
   * @param press makes the workbook
   */
  public RuleManual(Rulebook national, Messages messages, PaperPress press) {
    this.national = national;
    this.messages = messages;
    this.press = press;
  }

  /**
   * The workbook.
   *
   * @throws InvalidRulebook if the rulebook has to be mended first
   */
  public byte[] print(Book book) {
    Reading reading = reader.read(book);
    Rulebook own =
        reading
            .rulebook()
            .orElseThrow(() -> new InvalidRulebook(ShelfLoader.problems(book, reading)));
    Rulebook used = own.scope().national() ? own : own.over(national);
    return press.write(new Manual(used, messages).leaves(AboutText.of(book)));
  }
}
