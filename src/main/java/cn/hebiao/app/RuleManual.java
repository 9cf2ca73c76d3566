package cn.hebiao.app;

import cn.hebiao.author.manual.ManualSheets;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.AboutText;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.rulebook.Rulebook;

/** Prints a rulebook as a workbook to be handed out (评分细则). */
public final class RuleManual {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);
  private final Rulebook national;
  private final Messages messages;
  private final PrintoutMaker printouts;

  /**
   * @param national the rulebook that local ones are completed by
   * @param messages the texts
   * @param printouts makes the workbook
   */
  public RuleManual(Rulebook national, Messages messages, PrintoutMaker printouts) {
    this.national = national;
    this.messages = messages;
    this.printouts = printouts;
  }

  /**
   * The workbook.
   *
   * @throws InvalidRulebook if the rulebook has to be mended first
   */
  public byte[] print(Book book) {
    RulebookReading reading = reader.read(book);
    Rulebook own =
        reading
            .rulebook()
            .orElseThrow(() -> new InvalidRulebook(RulebookSetLoader.problems(book, reading)));
    Rulebook used = own.scope().national() ? own : own.over(national);
    return printouts.write(new ManualSheets(used, messages).sheets(AboutText.of(book)));
  }
}
