package cn.hebiao.year.issue;

import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.IssuedMark;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.roster.ReportDuty;
import cn.hebiao.year.roster.YearRoster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the blank forms of a roster by a rulebook. */
public final class BlankForms {
  private static final String ENDING = ".xlsx";

  private final FormWords words;
  private final Rulebook rulebook;
  private final Optional<Integer> year;
  private final YearRoster roster;
  private final Function<ReportDuty, Map<String, String>> lastYear;

  /**
   * @param lastYear what was achieved the year before on a form, by indicator
   */
  public BlankForms(
      Messages messages,
      Rulebook rulebook,
      Optional<Integer> year,
      YearRoster roster,
      Function<ReportDuty, Map<String, String>> lastYear) {
    this.words = new FormWords(messages);
    this.rulebook = rulebook;
    this.year = year;
    this.roster = roster;
    this.lastYear = lastYear;
  }

  /** A form for each duty, in their order; none has a mark yet. */
  public Map<ReportDuty, BlankForm> all() {
    SafeNames folders = new SafeNames();
    SafeNames files = new SafeNames();
    Map<String, String> folderOf = new HashMap<>();
    Map<ReportDuty, BlankForm> forms = new LinkedHashMap<>();
    for (ReportDuty duty : roster.duties()) {
      String folder = folderOf.computeIfAbsent(duty.agency(), agency -> folders.next("", agency));
      forms.put(duty, form(duty, folder, files));
    }
    return forms;
  }

  private BlankForm form(ReportDuty duty, String folder, SafeNames files) {
    List<FormSheet> sheets = new ArrayList<>();
    String stem;
    if (isProject(duty)) {
      sheets.add(standard(duty, "project"));
      stem = SafeNames.ending(duty.project(), words.text("project.file"));
    } else {
      boolean scoring = !rules(duty).isEmpty();
      sheets.add(
          scoring
              ? new ScoringForm(words, rulebook, year, duty).sheet()
              : standard(duty, "department"));
      sheets.addAll(DataForm.sheets(words, rulebook, year, duty));
      sheets.addAll(QuestionForm.sheets(words, rulebook, year, duty));
      stem = words.text(scoring ? "scoring.file" : "department.file");
    }
    return new BlankForm(
        folder,
        files.next(folder, stem) + ENDING,
        sheets,
        Map.of(
            words.text("listName.grades"),
            rulebook.grades().grades().stream().map(GradeScale.Grade::name).toList(),
            words.text("listName.answers"),
            words.list("answers")),
        new IssuedMark("", duty.agency(), duty.project()));
  }

  /** What kind of form a duty means, in the bureau's words. */
  public String kind(ReportDuty duty) {
    return !duty.kind().isEmpty()
        ? duty.kind()
        : words.text(
            isProject(duty)
                ? "project.title"
                : rules(duty).isEmpty() ? "department.title" : "scoring.sheet");
  }

  private boolean isProject(ReportDuty duty) {
    return !duty.project().isEmpty();
  }

  /** The indicators that the place prescribes, if it prescribes a list of them. */
  private List<IndicatorRule> rules(ReportDuty duty) {
    List<IndicatorRule> rules = ScoringForm.rules(rulebook, year, duty);
    return rules.size() > 1 ? rules : List.of();
  }

  private FormSheet standard(ReportDuty duty, String kind) {
    return new StandardForm(
            words, rulebook, year, duty, roster.targets(duty), lastYear.apply(duty), kind)
        .sheet();
  }
}
