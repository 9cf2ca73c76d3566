package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.AllowedPoints.PointKind;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a score rests on, as it was recorded while scoring: the rule and the figures put in. */
public sealed interface Grounds {
  /** One result whichever kind it is. */
  <R> R read(Reader<R> reader);

  /** The rule in the user's words; empty where none applies. */
  String basis();

  /** The same as a clause of a sentence, without the mark at its end. */
  default String clause() {
    return Sentence.open(basis());
  }

  /** The rate that the points follow, a ratio; empty where there is none. */
  default Optional<BigDecimal> rate() {
    return outcome().flatMap(PairOutcome::completion);
  }

  /** How the actual stands to the target; empty where they were not compared. */
  default Optional<PairOutcome> outcome() {
    return Optional.empty();
  }

  /** The rules of the indicator as they were applied, also where they gave no points. */
  default List<AppliedRule> applied() {
    return List.of();
  }

  /** The only points that the standard allows; empty where any are, or where they are decided. */
  default Optional<PointLimit> limit() {
    return Optional.empty();
  }

  /** Whether a rule was to decide but could not be worked out. */
  default boolean isOpen() {
    return false;
  }

  /** The same within what the standard allows. */
  default Grounds within(Optional<PointLimit> only) {
    return this;
  }

  /** The points by target and actual as they were worked out; empty where they were not. */
  default Optional<Calculation> compared() {
    return Optional.empty();
  }

  /**
   * Takes what there is to be said of each kind.
   *
   * @param <R> what comes of it
   */
  interface Reader<R> {
    R calculated(Calculated grounds);

    R compared(ComparedPair grounds);

    R added(Added grounds);

    R settled(Settled grounds);

    R undecided(Undecided grounds);
  }

  /** The formula of a rule gave the points. */
  record Calculated(AppliedRule by) implements Grounds {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.calculated(this);
    }

    @Override
    public String basis() {
      return by.rule().basis();
    }

    /** What is deducted for each of is a count, not a rate. */
    @Override
    public Optional<BigDecimal> rate() {
      return by.rule().allowed().kind() == PointKind.DEDUCTION
          ? Optional.empty()
          : by.ratio().flatMap(ratio -> ratio.result().number());
    }

    @Override
    public List<AppliedRule> applied() {
      return List.of(by);
    }

    /** What the ratio is called; the indicator itself where the rule does not say. */
    public String ratioName() {
      String name = by.rule().ratioName();
      return name.isBlank() ? by.rule().names().get(0) : name;
    }

    /** Whether the ratio is a figure as it stands on the form. */
    boolean isOneFigure() {
      return by.ratio().filter(ratio -> ratio.formula().expr().asName().isPresent()).isPresent();
    }

    /** The ratio on paper, where there is one, else the points. */
    public String steps() {
      return rate().isPresent()
          ? by.ratio().get().formula().substituted(by.ratio().get().figures().asWritten())
          : by.score().get().formula().substituted(by.score().get().figures().exact());
    }
  }

  /**
   * Target and actual gave the points.
   *
   * @param rule the rule for pairs of that kind
   * @param target the target as the form has it
   * @param actual the actual value as the form has it
   * @param result how they stand to each other
   * @param score the points as worked out
   */
  record ComparedPair(
      CompletionRule rule, String target, String actual, PairOutcome result, Calculation score)
      implements Grounds {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.compared(this);
    }

    @Override
    public String basis() {
      return rule.basis();
    }

    @Override
    public Optional<PairOutcome> outcome() {
      return Optional.of(result);
    }

    @Override
    public Optional<Calculation> compared() {
      return Optional.of(score);
    }

    /** Below a limit less is better, so that the share of it is no rate of completion. */
    public boolean ofLimit() {
      return result.measure().filter(m -> m.direction() == Direction.LOWER).isPresent();
    }
  }

  /**
   * The criteria gave the points, each by a rule of its own.
   *
   * @param parts the criteria
   * @param basis their rules in the user's words
   */
  record Added(List<ScoredPart> parts, String basis) implements Grounds {
    public Added {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.added(this);
    }

    @Override
    public List<AppliedRule> applied() {
      return parts.stream().flatMap(part -> part.verdict().grounds().applied().stream()).toList();
    }

    /** The points of each criterion with its mark: ①3＋②2. */
    public String steps() {
      return parts.stream()
          .map(part -> part.marks() + Written.plain(part.standing().orElse(BigDecimal.ZERO)))
          .collect(Collectors.joining("＋"));
    }
  }

  /**
   * A figure is missing, and the rule says what is to be done then.
   *
   * @param by the rule
   * @param how what it says: anything but to leave it to a person
   * @param reason what is missing
   */
  record Settled(AppliedRule by, ScoreWhenMissing how, Message reason) implements Grounds {
    @Override
    public <R> R read(Reader<R> reader) {
      return reader.settled(this);
    }

    @Override
    public String basis() {
      return by.rule().basis();
    }

    @Override
    public List<AppliedRule> applied() {
      return List.of(by);
    }

    /** What the rule says, as the keys of messages have it. */
    public String token() {
      return switch (how) {
        case ZERO -> "Zero";
        case NOT_APPLICABLE -> "Full";
        case SELF -> "Self";
        default -> "LeftOut";
      };
    }
  }

  /**
   * A person decides.
   *
   * @param cause why
   * @param basis the rule in the user's words; empty where none applies
   * @param reason what stands in the way; empty where nothing more is to be said
   * @param outcome how the actual stands to the target; empty where they were not compared
   * @param applied the rules that were tried
   * @param compared the points by target and actual, where they were tried
   * @param limit the only points that the standard allows; empty where any are
   */
  record Undecided(
      OpenCause cause,
      String basis,
      Optional<Message> reason,
      Optional<PairOutcome> outcome,
      List<AppliedRule> applied,
      Optional<Calculation> compared,
      Optional<PointLimit> limit)
      implements Grounds {
    public Undecided {
      applied = List.copyOf(applied);
    }

    /** What is left to a person before anything was tried. */
    static Undecided of(OpenCause cause, String basis) {
      return new Undecided(
          cause,
          basis,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    Undecided because(Message why) {
      return new Undecided(cause, basis, Optional.of(why), outcome, applied, compared, limit);
    }

    Undecided tried(List<AppliedRule> rules) {
      return new Undecided(cause, basis, reason, outcome, rules, compared, limit);
    }

    Undecided with(PairOutcome found, Optional<Calculation> score) {
      return new Undecided(cause, basis, reason, Optional.of(found), applied, score, limit);
    }

    @Override
    public boolean isOpen() {
      return switch (cause) {
        case WITHHELD, DOUBTFUL, NOT_COMPARABLE, NOT_EVALUABLE, NO_WEIGHT, FAULT -> true;
        case MANUAL, NO_TARGET, UNUSED -> false;
      };
    }

    @Override
    public Undecided within(Optional<PointLimit> only) {
      return new Undecided(cause, basis, reason, outcome, applied, compared, only);
    }

    @Override
    public <R> R read(Reader<R> reader) {
      return reader.undecided(this);
    }
  }
}
