package cn.hebiao;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.RuleChange;
import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.author.blindspot.UnnoticedCell;
import cn.hebiao.author.example.ExampleResult;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.wiring.RuledUseCases;
import cn.hebiao.wiring.Wiring;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tools of those who write rulebooks. Immutable; may be shared by threads. */
public final class RulebookTools {
  private final Wiring wiring;
  private final RuledUseCases ruled;
  private final Messages messages;

  RulebookTools(Wiring wiring, RuledUseCases ruled) {
    this.wiring = wiring;
    this.ruled = ruled;
    this.messages = wiring.messages();
  }

  /**
   * A rulebook looked through.
   *
   * @param file the rulebook
   * @param sound whether it can be used and all its worked examples come out
   * @param problems everything that cannot be read; examples were run only if nothing is
   * @param mistakes what can be read but cannot be meant so
   * @param remarks what may be meant so
   * @param examples how many worked examples were run
   * @param failed those that do not come out
   */
  public record AuditedRulebook(
      String file,
      boolean sound,
      List<String> problems,
      List<String> mistakes,
      List<String> remarks,
      int examples,
      List<FailedExample> failed) {}

  /**
   * A worked example that does not come out.
   *
   * @param place where it stands in the rulebook
   * @param subject the rule it is for
   * @param expected what it expects
   * @param actual what the rule gives; empty if no rule is for its subject
   */
  public record FailedExample(
      String place, String subject, String expected, Optional<String> actual) {}

  /**
   * What a change of rules does to some files.
   *
   * @param report the report, an .xlsx file
   * @param compared how many files were compared
   * @param left files that could not be read or recognised, each with the reason
   */
  public record RulesCompared(byte[] report, int compared, List<String> left) {}

  /**
   * A cell whose alteration no rule notices.
   *
   * @param sheet its sheet
   * @param cell its address
   * @param slips the alterations that nothing notices, in words
   * @param reason why, as far as it is known
   */
  public record BlindSpot(String sheet, String cell, List<String> slips, String reason) {}

  /**
   * Looks rulebooks through that are used together, and runs their worked examples.
   *
   * @throws RefusedWork if one is no workbook
   */
  public List<AuditedRulebook> audit(List<WorkbookFile> rulebooks) {
    List<GivenBook> given = rulebooks.stream().map(WorkbookFile::given).toList();
    return RefusedWork.orResult(messages, () -> wiring.audit(given)).stream()
        .map(this::audited)
        .toList();
  }

  private AuditedRulebook audited(Audited audited) {
    return new AuditedRulebook(
        audited.file(),
        audited.sound(),
        texts(audited.problems()),
        texts(audited.mistakes()),
        texts(audited.remarks()),
        audited.examples().size(),
        audited.failures().stream().map(RulebookTools::failed).toList());
  }

  private static FailedExample failed(ExampleResult result) {
    return new FailedExample(
        result.example().place(),
        result.example().subject(),
        result.example().expected(),
        result.actual());
  }

  /**
   * A rulebook of a place with nothing in it yet but its name and the headings, an .xlsx file.
   *
   * @param name such as 某县2026
   */
  public byte[] newRulebook(String name) {
    return RefusedWork.orResult(messages, () -> wiring.newRulebook(name));
  }

  /**
   * A rulebook as a workbook to be handed out (评分细则), an .xlsx file.
   *
   * @throws RefusedWork if the rulebook has to be mended first
   */
  public byte[] manual(WorkbookFile rulebook) {
    return RefusedWork.orResult(messages, () -> wiring.manual(rulebook.given()));
  }

  /**
   * What becomes of files if a rulebook takes the place of another.
   *
   * @param files files, or folders of them
   * @param report where the report will be saved by the caller; links in it start from there
   * @throws RefusedWork if one of the rulebooks cannot be used
   */
  public RulesCompared impact(
      WorkbookFile before, WorkbookFile after, List<Path> files, Path report) {
    RuleChange.ComparedRules compared =
        RefusedWork.orResult(
            messages, () -> wiring.impact(before.given(), after.given(), files, report));
    return new RulesCompared(compared.report(), compared.compared(), compared.left());
  }

  /**
   * Cells of a workbook some of whose alterations no rule notices, by the engine's rulebooks.
   *
   * @throws RefusedWork if the workbook cannot be read
   */
  public List<BlindSpot> blindSpots(WorkbookFile workbook) {
    try {
      List<AlterationTrial> trials = ruled.blindSpots().of(workbook.given(), new Unwatched());
      return UnnoticedCell.of(trials).stream().map(this::blindSpot).toList();
    } catch (UnreadableBook unreadable) {
      throw new RefusedWork(List.of(unreadable.getMessage()), unreadable);
    }
  }

  private BlindSpot blindSpot(UnnoticedCell blind) {
    return new BlindSpot(
        blind.cell().sheet(),
        blind.cell().ref().name(),
        blind.slips().stream().map(slip -> text("coverage.slip." + slip)).toList(),
        text("coverage.reason." + blind.reason()));
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }

  private List<String> texts(List<Message> all) {
    return all.stream().map(messages::text).toList();
  }
}
