package cn.hebiao.app;

import cn.hebiao.app.RulebookAudit.Audited;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.app.year.YearDesk;
import cn.hebiao.author.blindspot.AlterationTrial;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives a face the use cases it calls; tests give others. */
public interface UseCases {
  /** Checking with the chosen rulebooks. */
  Checking checking(Settings settings);

  /** Processing with the chosen rulebooks, template and roster. */
  Processing processing(Settings settings);

  /** Filling of blanks with the chosen rulebooks. */
  Completing completing(Settings settings);

  /** Explaining of cells with the chosen rulebooks. */
  Explaining explaining(Settings settings);

  /** The 评分细则 of a rulebook as a workbook. */
  byte[] manual(GivenBook rulebook);

  /** A rulebook of a place with nothing in it yet but this name and the headings, a workbook. */
  byte[] newRulebook(String name);

  /**
   * What a change of rules does to files.
   *
   * @param files files and folders
   * @param out where the report will be; links in it are relative to that
   */
  RuleChange.ComparedRules impact(GivenBook before, GivenBook after, List<Path> files, Path out);

  /**
   * Every slip in every figure of a file, with whether a rule notices it.
   *
   * @param progress told of every alteration that was tried
   * @throws UnreadableBook if the file cannot be read
   */
  List<AlterationTrial> coverage(Settings settings, GivenBook file, Progress progress)
      throws UnreadableBook;

  /** What a bureau does beside checking. */
  YearDesk year();

  /**
   * What a server offers, with the chosen rulebooks, template and roster.
   *
   * @param data the folder that keeps all that is handed in
   * @throws Refused if the folder or what was chosen cannot be used
   */
  SubmissionService submissions(Settings settings, Path data);

  /** A result as the line of the machine interface. */
  String json(Checked checked);

  /** Saves lines as a text file; a problem if that cannot be done. */
  Optional<Message> saveText(Path target, List<String> lines);

  /** Saves a report whole or not at all; a problem if it cannot be saved. */
  Optional<Message> save(Path target, byte[] content);

  /**
   * What is wrong with rulebooks, and what their rules say.
   *
   * @param chosen rulebooks and folders of rulebooks; none for the usual ones
   */
  List<Audited> audit(List<GivenBook> chosen);
}
