package cn.hebiao.app.review;

import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.OutputFolder;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import cn.hebiao.review.paper.Paper;
import cn.hebiao.review.paper.PaperMaker;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the papers of drawn forms from the annotated copies that a run has left. */
public final class PaperPress {
  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}.]+");
  private static final int LONGEST = 40;

  private final CheckFiles checking;
  private final RulebookSet rulebookSet;
  private final PaperWriter writer;
  private final byte[] template;
  private final OutputFolder folder;
  private final PaperMaker maker;
  private final Messages messages;

  public PaperPress(
      CheckFiles checking,
      RulebookSet rulebookSet,
      PaperWriter writer,
      byte[] template,
      OutputFolder folder,
      Messages messages) {
    this.checking = checking;
    this.rulebookSet = rulebookSet;
    this.writer = writer;
    this.template = template.clone();
    this.folder = folder;
    this.maker = new PaperMaker(messages);
    this.messages = messages;
  }

  /**
   * What came of a drawn form.
   *
   * @param paper its paper; empty where there is none
   * @param content the workbook; empty where there is none
   * @param problem why there is none
   */
  record Pressed(Optional<Paper> paper, Optional<byte[]> content, Optional<Message> problem) {}

  /** Makes the paper of a form. */
  Pressed press(FrameUnit unit, String number, Path results, Path out) {
    FrameSource source = unit.source().orElseThrow();
    if (source.copy().isEmpty()) {
      return none(Message.of("sample.noCopy", "file", source.input()));
    }
    try {
      Path copy = folder.in(results, source.copy());
      CheckFiles.Examined examined =
          checking.examine(new GivenBook.OnDisk(copy, folder.name(copy)));
      Optional<Scorecard> card =
          examined.checked().forms().stream()
              .filter(form -> form.form().sheet().equals(source.sheet()))
              .filter(form -> form.form().range().name().equals(source.range()))
              .findFirst();
      return card.map(found -> pressed(unit, number, found, source, results, out))
          .orElseGet(() -> none(Message.of("sample.otherForm", "file", source.input())));
    } catch (UnreadableBook unreadable) {
      return none(Message.of("sample.noCopy", "file", source.input()));
    }
  }

  private Pressed pressed(
      FrameUnit unit, String number, Scorecard card, FrameSource source, Path results, Path out) {
    String papers = messages.text(Message.of("sample.paperFolder"));
    String file = papers + "/" + name(unit, number);
    String link = relative(results, source.copy(), folder.in(out, papers));
    Paper paper = maker.paper(unit, number, file, card, grades(card.rulebook()), link);
    return new Pressed(
        Optional.of(paper), Optional.of(writer.write(paper, template)), Optional.empty());
  }

  private static Pressed none(Message why) {
    return new Pressed(Optional.empty(), Optional.empty(), Optional.of(why));
  }

  private GradeScale grades(String rulebook) {
    Rulebook national = rulebookSet.national();
    return rulebookSet.called(rulebook).orElse(national).grades();
  }

  private static String name(FrameUnit unit, String number) {
    String who = unit.project().isEmpty() ? unit.agency() : unit.agency() + "_" + unit.project();
    String fit = UNFIT.matcher(who).replaceAll("_").strip();
    String cut =
        fit.substring(
            0, fit.offsetByCodePoints(0, Math.min(LONGEST, fit.codePointCount(0, fit.length()))));
    return cut + "_" + number + ".xlsx";
  }

  /** The address of a file in one folder as seen from another, with {@code /} between folders. */
  static String relative(Path from, String file, Path seenFrom) {
    try {
      Path way =
          seenFrom.toAbsolutePath().normalize().relativize(from.toAbsolutePath().normalize());
      String folders = way.toString().replace('\\', '/');
      return folders.isEmpty() ? file : folders + "/" + file;
    } catch (IllegalArgumentException otherDrive) {
      return from.toAbsolutePath().toString().replace('\\', '/') + "/" + file;
    }
  }
}
