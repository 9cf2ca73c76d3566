package cn.hebiao.app.year;

import cn.hebiao.app.BookSource;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.PrintoutMaker;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.IssuedMark;
import cn.hebiao.year.collect.CameIn;
import cn.hebiao.year.collect.Intake;
import cn.hebiao.year.collect.IntakeSheets;
import cn.hebiao.year.roster.Waivers;
import cn.hebiao.year.roster.YearRoster;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what came in, form by form, against a roster (收件情况). */
public final class Collect implements BatchFollower {
  private final OutputFolder folder;
  private final BookSource source;
  private final PrintoutMaker printouts;
  private final Messages messages;
  private final YearRoster roster;
  private final Waivers waivers;
  private final boolean issued;
  private final Path out;
  private final List<CameIn> forms = new ArrayList<>();

  public Collect(
      OutputFolder folder,
      BookSource source,
      PrintoutMaker printouts,
      Messages messages,
      YearRoster roster,
      Path out) {
    this.folder = folder;
    this.source = source;
    this.printouts = printouts;
    this.messages = messages;
    this.roster = roster;
    this.waivers = new Waivers(roster.ledger().waivers());
    this.issued = roster.duties().stream().anyMatch(duty -> !duty.issue().isEmpty());
    this.out = out;
  }

  @Override
  public void take(Incoming input, FinishedFile file) {
    if (file.summary().forms().isEmpty()) {
      return;
    }
    Optional<LocalDateTime> arrived =
        input.entry().isPresent() ? Optional.empty() : folder.changed(input.path());
    forms.addAll(
        CameIn.of(
            file.summary(),
            arrived,
            file.received().orElse(""),
            issued ? mark(input).map(IssuedMark::id).orElse("") : "",
            waivers));
  }

  private Optional<IssuedMark> mark(Incoming input) {
    try {
      byte[] bytes = input.entry().isPresent() ? folder.content(input) : source.bytes(input.path());
      return IssuedMark.of(source.read(bytes, input.name()));
    } catch (UnreadableBook goneMeanwhile) {
      return Optional.empty();
    }
  }

  @Override
  public List<Message> finish() {
    Intake intake = Intake.of(roster, forms, messages);
    IntakeSheets sheets = new IntakeSheets(intake, waivers.all(), messages);
    Path target = folder.in(out, messages.text(Message.of("collect.file")));
    return folder.save(target, printouts.write(sheets.sheets())).stream().toList();
  }
}
