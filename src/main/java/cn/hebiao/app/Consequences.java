package cn.hebiao.app;

import static cn.hebiao.model.finding.FindingCode.*;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.read.form.Form;
import cn.hebiao.rules.rulebook.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a check finds only because a column of the form was not found: the missing label has been
 * reported, and everything that follows from it would be noise.
 *
 * @param codes findings that follow
 */
record Consequences(Set<FindingCode> codes) {
  /** Messages on columns that were not read. */
  private static final Set<String> UNREAD =
      Set.of("finding.LABEL_MISSING", "finding.LABEL_MISSING.near");

  private static final Set<FindingCode> OF_SCORES =
      EnumSet.of(
          FORM_NOT_FILLED,
          SCORE_MISSING,
          SCORE_TOTAL_DIFFERS,
          SCORE_SECTION_DIFFERS,
          GRADE_DIFFERS,
          GRADE_OPEN);
  private static final Set<FindingCode> OF_WEIGHTS =
      EnumSet.of(
          WEIGHT_MISSING,
          WEIGHT_TOTAL_DIFFERS,
          WEIGHT_SECTION_DIFFERS,
          WEIGHT_NOT_AS_RULED,
          GRADE_OPEN);
  private static final Set<FindingCode> OF_NOTES = EnumSet.of(NOTE_MISSING, OVERACHIEVED);
  private static final Set<FindingCode> OF_TARGETS =
      EnumSet.of(NOTE_MISSING, OVERACHIEVED, GRADE_OPEN);
  private static final Set<FindingCode> OF_LEVELS =
      EnumSet.of(WEIGHT_SECTION_DIFFERS, SCORE_SECTION_DIFFERS, WEIGHT_NOT_AS_RULED);

  static Consequences of(Form form, List<Finding> layout) {
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    layout.stream()
        .filter(
            finding -> finding.code() == LABEL_MISSING && UNREAD.contains(finding.message().key()))
        .filter(finding -> finding.sheet().equals(form.sheet()))
        .filter(finding -> finding.cell().filter(form.range()::contains).isPresent())
        .flatMap(finding -> role(finding).stream())
        .forEach(role -> codes.addAll(following(role)));
    return new Consequences(codes);
  }

  private static Optional<Role> role(Finding finding) {
    return Optional.ofNullable(finding.message().args().get("role")).flatMap(Role::of);
  }

  private static Set<FindingCode> following(Role role) {
    return switch (role) {
      case SCORE -> OF_SCORES;
      case WEIGHT -> OF_WEIGHTS;
      case NOTE -> OF_NOTES;
      case TARGET, ACTUAL -> OF_TARGETS;
      case LEVEL1, LEVEL2 -> OF_LEVELS;
      case CRITERIA -> {
        Set<FindingCode> all = EnumSet.copyOf(OF_SCORES);
        all.addAll(OF_WEIGHTS);
        yield all;
      }
      case LEVEL3 -> {
        Set<FindingCode> all = EnumSet.copyOf(OF_SCORES);
        all.addAll(OF_WEIGHTS);
        all.addAll(OF_NOTES);
        yield all;
      }
      default -> Set.of();
    };
  }

  /** Whether a finding says more than that the column is missing. */
  boolean independent(Finding finding) {
    return !codes.contains(finding.code());
  }
}
