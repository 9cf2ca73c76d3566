package cn.hebiao.read.form;

import cn.hebiao.model.value.NearestWord;
import cn.hebiao.model.value.RecurringAnswers;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks labels up among the accepted spellings. */
public final class LabelBook {
  /** From this length on two characters of a label may be mistyped. */
  private static final int LONG_LABEL = 6;

  /** What ends a spelling that is a label only where its value stands behind it: 项目:*. */
  private static final String BEHIND = ":*";

  private static final int MOST_SLIPS = 2;

  private static final int MOST_SEEN = 50_000;

  private static final Pattern WRAPPED = Pattern.compile("(?s)[(（][^()（）]*[)）]");

  private final Map<Role, HeldWords> mentioned = new EnumMap<>(Role.class);
  private final Map<Role, List<String>> cores = new EnumMap<>(Role.class);
  // Labels recur from workbook to workbook; what they stand for never changes.
  private final RecurringAnswers<String, Set<Role>> seen = new RecurringAnswers<>(MOST_SEEN);
  private final Map<String, Set<Role>> exact = new HashMap<>();
  private final Map<Role, List<Wildcard>> patterns = new HashMap<>();
  private final Map<Role, Set<String>> inline = new EnumMap<>(Role.class);
  private final Set<Integer> characters = new HashSet<>();

  /** A book of the given spellings. */
  public LabelBook(Labels labels) {
    labels
        .spellings()
        .forEach(
            (role, words) -> {
              cores.put(role, words.stream().map(LabelText::core).toList());
              if (HeaderRoles.LEVELS.contains(role) || HeaderRoles.DATA.contains(role)) {
                cores.get(role).forEach(word -> word.codePoints().forEach(characters::add));
              }
              if (!role.label()) {
                return;
              }
              mentioned.put(
                  role,
                  new HeldWords(
                      words.stream()
                          .map(LabelText::normalise)
                          .filter(w -> !w.isEmpty())
                          .toList()));
              for (String word : words) {
                String normal = LabelText.normalise(word);
                if (normal.endsWith(BEHIND)) {
                  inline
                      .computeIfAbsent(role, r -> new HashSet<>())
                      .add(normal.substring(0, normal.length() - BEHIND.length()));
                } else if (word.contains("*") && word.length() > 1) {
                  patterns
                      .computeIfAbsent(role, r -> new ArrayList<>())
                      .add(new Wildcard(LabelText.normalise(word)));
                } else {
                  add(LabelText.core(word), role);
                  add(LabelText.normalise(word), role);
                }
              }
            });
  }

  private void add(String word, Role role) {
    if (!word.isEmpty()) {
      exact.computeIfAbsent(word, w -> EnumSet.noneOf(Role.class)).add(role);
    }
  }

  /** All roles that a text may be the label of; empty for prose and unknown labels. */
  public Set<Role> roles(String text) {
    if (text.isBlank() || text.length() > 2 * LabelText.LONGEST) {
      return Set.of();
    }
    return seen.of(text, asked -> Collections.unmodifiableSet(lookUp(asked)));
  }

  private Set<Role> lookUp(String text) {
    String normal = LabelText.normalise(text);
    if (normal.length() > LabelText.LONGEST) {
      return Set.of();
    }
    Set<Role> found = EnumSet.noneOf(Role.class);
    found.addAll(exact.getOrDefault(normal, Set.of()));
    if (found.isEmpty()) {
      found.addAll(exact.getOrDefault(LabelText.core(text), Set.of()));
      if (found.equals(Set.of(Role.OTHER_COLUMN))) {
        Set<Role> meant = exact.getOrDefault(LabelText.bracketed(normal), Set.of());
        found.removeIf(role -> !meant.isEmpty());
        found.addAll(meant);
      }
    }
    patterns.forEach(
        (role, words) -> {
          if (words.stream().anyMatch(word -> word.matches(normal))) {
            found.add(role);
          }
        });
    return found;
  }

  /**
   * How near an unknown label comes to a spelling of the role: the higher the nearer, 0 if it is
   * not near.
   */
  int nearness(String text, Role role) {
    String seen = LabelText.core(text);
    int nearest = 0;
    for (String word : cores.getOrDefault(role, List.of())) {
      nearest = Math.max(nearest, nearness(seen, word));
    }
    return nearest;
  }

  /** Whether a label is written with the characters of known ones only: another word, no slip. */
  boolean isPlain(String text) {
    return LabelText.core(text).codePoints().allMatch(characters::contains);
  }

  /** Of some roles the one that an unknown label comes nearest to; empty if it is near none. */
  Optional<Role> nearest(String text, List<Role> roles) {
    return roles.stream()
        .filter(role -> nearness(text, role) > 0)
        .max(Comparator.comparingInt(role -> nearness(text, role)));
  }

  /** Whether a label of three characters or more is one slip away from a spelling of the role. */
  boolean mistyped(String text, Role role) {
    String seen = LabelText.core(text);
    if (seen.length() < 3 || seen.length() > LabelText.LONGEST) {
      return false;
    }
    for (String word : cores.getOrDefault(role, List.of())) {
      boolean possible = word.length() >= 3 && Math.abs(word.length() - seen.length()) <= 1;
      if (possible && NearestWord.distance(seen, word) == 1) {
        return true;
      }
    }
    return false;
  }

  private static int nearness(String seen, String word) {
    int allowed = word.length() < LONG_LABEL ? 1 : MOST_SLIPS;
    if (Math.abs(word.length() - seen.length()) > allowed) {
      return 0;
    }
    int distance = NearestWord.distance(seen, word);
    return distance <= allowed
        ? (MOST_SLIPS + 1 - distance) * LabelText.LONGEST + word.length()
        : 0;
  }

  /** Whether a text is a label of the role. */
  public boolean is(String text, Role role) {
    return roles(text).contains(role);
  }

  /** Whether a text is a label of the role and a word that links it with its figure, such as 为. */
  boolean isLinked(String text, Role role) {
    String label = LabelText.core(text);
    return cores.getOrDefault(Role.NOTE_LINK, List.of()).stream()
        .filter(label::endsWith)
        .anyMatch(link -> is(label.substring(0, label.length() - link.length()), role));
  }

  /** Whether the words of a cell are a wording of the role, which is no label. */
  boolean says(String words, Role wording) {
    return cores.getOrDefault(wording, List.of()).contains(LabelText.core(words));
  }

  /** Whether a longer text, such as a title, holds a spelling of the role. */
  public boolean mentions(String text, Role role) {
    HeldWords words = mentioned.get(role);
    return words != null && words.isHeldBy(LabelText.normalise(text));
  }

  private static String unwrapped(String text) {
    String bare = text.strip();
    boolean wrapped = WRAPPED.matcher(bare).matches();
    return wrapped ? bare.substring(1, bare.length() - 1) : text;
  }

  /** Whether a word is a label of the role only where its value stands behind it. */
  boolean isBrief(String word, Role role) {
    return inline.getOrDefault(role, Set.of()).contains(LabelText.normalise(word));
  }

  /** The text behind an inline label such as 部门名称：某某局; empty where it is none. */
  public Optional<String> inline(String text, Role role) {
    if (text.indexOf(':') < 0 && text.indexOf('：') < 0) {
      return Optional.empty();
    }
    return Fields.of(unwrapped(text), label -> !roles(label).isEmpty()).stream()
        .filter(field -> !field.value().isEmpty())
        .filter(field -> is(field.label(), role) || isBrief(field.label(), role))
        .map(Fields.LabelledValue::value)
        .findFirst();
  }
}
