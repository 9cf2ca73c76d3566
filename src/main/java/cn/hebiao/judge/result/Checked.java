package cn.hebiao.judge.result;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Unevaluated;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of one workbook.
 *
 * @param file the file as the user named it
 * @param outcome what became of it
 * @param message why it could not be read or recognised; empty otherwise
 * @param forms its forms in the order of the workbook
 * @param findings what the agency has to look at, in reading order
 * @param unevaluated rules that could be neither passed nor failed
 * @param fillings blank cells whose figures follow from the others
 * @param data the basic data behind the forms
 */
public record Checked(
    String file,
    Outcome outcome,
    Optional<Message> message,
    List<Scorecard> forms,
    List<Finding> findings,
    List<Unevaluated> unevaluated,
    List<DerivedBlank> fillings,
    List<Datum> data) {
  public Checked {
    forms = List.copyOf(forms);
    findings = List.copyOf(findings);
    unevaluated = List.copyOf(unevaluated);
    fillings = List.copyOf(fillings);
    data = List.copyOf(data);
  }

  /** A result without basic data and blank cells that could be filled. */
  public Checked(
      String file,
      Outcome outcome,
      Optional<Message> message,
      List<Scorecard> forms,
      List<Finding> findings,
      List<Unevaluated> unevaluated) {
    this(file, outcome, message, forms, findings, unevaluated, List.of(), List.of());
  }

  /** A file that could not be read. */
  public static Checked unreadable(String file, Message why) {
    return new Checked(file, Outcome.UNREADABLE, Optional.of(why), List.of(), List.of(), List.of());
  }

  /** The agency that the scored forms name, else any form; empty where none does. */
  public Optional<String> agency() {
    return forms.stream()
        .sorted(Comparator.comparing(card -> !card.form().kind().scored()))
        .flatMap(card -> card.form().heading().agency().stream())
        .findFirst();
  }

  /** The budget year that the scored forms name, else any form; empty where none does. */
  public Optional<Integer> year() {
    return forms.stream()
        .sorted(Comparator.comparing(card -> !card.form().kind().scored()))
        .flatMap(card -> card.form().heading().year().stream())
        .findFirst();
  }

  /** The number of findings of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** What became of a file. */
  public enum Outcome {
    /** Read, and nothing to be said. */
    CLEAN("clean"),
    /** Read, with findings. */
    FINDINGS("findings"),
    /** A workbook without any form that is known. */
    UNRECOGNISED("unrecognised"),
    /** Not a workbook that can be read. */
    UNREADABLE("unreadable");

    private final String token;

    Outcome(String token) {
      this.token = token;
    }

    /** The word of the machine interface. */
    public String token() {
      return token;
    }
  }
}
