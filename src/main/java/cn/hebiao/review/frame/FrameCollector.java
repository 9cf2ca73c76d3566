package cn.hebiao.review.frame;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.review.frame.FrameUnit.FrameFacts;
import cn.hebiao.review.frame.FrameUnit.FrameSource;
import cn.hebiao.review.frame.FrameUnit.YearBefore;
import cn.hebiao.tell.results.ReceivedFile;
import cn.hebiao.tell.results.ReportedBook.ReportedFinding;
import cn.hebiao.tell.results.ReportedForm;
import cn.hebiao.tell.results.ReportedForm.ComputedSums;
import cn.hebiao.tell.results.ReportedForm.ReportedIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects the units of the frame file by file; the order of files makes no difference. */
public final class FrameCollector {
  private static final int DIGITS = 4;
  private static final String NOTES = "NOTE_";

  private final Map<String, List<FrameUnit>> units = new LinkedHashMap<>();
  private final Set<String> reported = new HashSet<>();
  private final FormsBefore before;

  /** With nothing known of the year before. */
  public FrameCollector() {
    this(new FormsBefore());
  }

  /**
   * @param before the forms of the year before
   */
  public FrameCollector(FormsBefore before) {
    this.before = before;
  }

  /** Takes in what a run says of a file. */
  public void add(ReceivedFile file) {
    boolean known = false;
    for (ReportedForm form : file.result().forms()) {
      known = true;
      if (form.kind().scored()) {
        add(form(file, form));
        reported.add(LabelText.normalise(form.agency()));
      }
    }
    if (!known) {
      add(unreadable(file));
    }
  }

  private void add(FrameUnit unit) {
    units.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(unit);
  }

  /**
   * The frame of all files so far.
   *
   * @param roster who has to report; empty where that is not known
   * @param sha256 gives the SHA-256 of a text in small hexadecimal digits
   */
  public Frame frame(List<String> roster, UnaryOperator<String> sha256) {
    List<FrameUnit> all = new ArrayList<>();
    units.values().forEach(same -> all.addAll(apart(same)));
    roster.stream()
        .filter(agency -> !reported.contains(LabelText.normalise(agency)))
        .distinct()
        .map(FrameCollector::unreported)
        .forEach(all::add);
    return Frame.of(all, sha256);
  }

  /** Forms that say they are the same one are told apart by their content, never by their order. */
  private static List<FrameUnit> apart(List<FrameUnit> same) {
    List<FrameUnit> sorted =
        same.stream()
            .sorted(
                Comparator.comparing(FrameUnit::line)
                    .thenComparing(unit -> unit.source().map(FrameSource::input).orElse(""))
                    .thenComparing(unit -> unit.source().map(FrameSource::range).orElse("")))
            .toList();
    List<FrameUnit> apart = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      apart.add(i == 0 ? sorted.get(i) : numbered(sorted.get(i), i + 1));
    }
    return apart;
  }

  private static FrameUnit numbered(FrameUnit unit, int number) {
    return new FrameUnit(
        unit.id() + "#" + number,
        unit.kind(),
        unit.agency(),
        unit.project(),
        unit.year(),
        unit.amount(),
        unit.source(),
        unit.facts());
  }

  private static String id(String agency, UnitKind kind, String project, String year) {
    return String.join(
        "|", LabelText.normalise(agency), kind.token(), LabelText.normalise(project), year);
  }

  private static FrameUnit unreported(String agency) {
    return new FrameUnit(
        id(agency, UnitKind.UNREPORTED, "", ""),
        UnitKind.UNREPORTED,
        agency,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FrameFacts.NONE);
  }

  private static FrameUnit unreadable(ReceivedFile file) {
    String known = file.sha256().orElse(file.input());
    return new FrameUnit(
        id("", UnitKind.UNREADABLE, known, ""),
        UnitKind.UNREADABLE,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new FrameSource(
                file.input(), file.copy().orElse(""), file.sha256().orElse(""), "", "")),
        FrameFacts.NONE);
  }

  private FrameUnit form(ReceivedFile file, ReportedForm form) {
    UnitKind kind = UnitKind.of(form.kind());
    return new FrameUnit(
        id(form.agency(), kind, form.project(), form.year().map(String::valueOf).orElse("")),
        kind,
        form.agency(),
        form.project(),
        form.year(),
        amount(form),
        Optional.of(
            new FrameSource(
                file.input(),
                file.copy().orElse(""),
                file.sha256().orElse(""),
                form.sheet(),
                form.range())),
        facts(form, file.result().on(form.sheet()), before.of(form)));
  }

  /** The budget of the whole year, else of its start, else what was spent. */
  private static Optional<BigDecimal> amount(ReportedForm form) {
    return form.funds()
        .flatMap(
            funds ->
                funds
                    .adjusted()
                    .or(funds::initial)
                    .or(funds::executed)
                    .map(
                        written ->
                            Units.standard()
                                .named(funds.unit())
                                .map(unit -> unit.toBase(written))
                                .orElse(written)));
  }

  private static FrameFacts facts(
      ReportedForm form, List<ReportedFinding> findings, Optional<YearBefore> before) {
    List<ReportedIndicator> counted =
        form.indicators().stream()
            .filter(one -> one.weight().filter(w -> w.signum() > 0).isPresent())
            .toList();
    return new FrameFacts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        findings.stream().filter(one -> one.code().startsWith(NOTES)).count(),
        form.computed().map(ComputedSums::weight).or(() -> form.declared().weight()),
        form.declared().score(),
        form.computed().flatMap(ComputedSums::score),
        form.computed().map(FrameCollector::open).orElse(BigDecimal.ONE),
        counted.size(),
        (int) counted.stream().filter(FrameCollector::isFull).count(),
        (int) counted.stream().filter(FrameCollector::isSoft).count(),
        before);
  }

  private static long count(List<ReportedFinding> findings, Severity severity) {
    return findings.stream().filter(one -> one.severity() == severity).count();
  }

  private static BigDecimal open(ComputedSums sums) {
    return sums.weight().signum() <= 0
        ? BigDecimal.ONE
        : BigDecimal.ONE.subtract(
            sums.byRule().divide(sums.weight(), DIGITS, RoundingMode.HALF_EVEN));
  }

  private static boolean isFull(ReportedIndicator one) {
    return one.selfScore().isPresent()
        && one.selfScore().get().compareTo(one.weight().orElse(BigDecimal.ZERO)) >= 0;
  }

  private static boolean isSoft(ReportedIndicator one) {
    return !one.target().isBlank() && one.target().chars().noneMatch(Character::isDigit);
  }
}
