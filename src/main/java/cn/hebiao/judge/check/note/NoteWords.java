package cn.hebiao.judge.check.note;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Wildcard;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the wordings of a rulebook say about a deviation note. Only whole sentences count: a longer
 * sentence that holds such a wording may say anything.
 *
 * @param labels the wordings
 */
record NoteWords(Labels labels) {
  private static final Pattern MARKS = Pattern.compile("[。;,、！!?]+");
  private static final Pattern PIECES = Pattern.compile("[。;,、！!?:]+");
  private static final Pattern ENDING = Pattern.compile("[。.;,、！!]+$");
  private static final Pattern BRACKETS = Pattern.compile("^\\(([^()]*)\\)$");
  private static final Pattern NUMBER_ALONE = Pattern.compile("[0-9().:]*|.");

  /** Whether nothing is to be seen in a note: blanks of all sorts. */
  static boolean blank(String note) {
    return LabelText.normalise(note).isEmpty();
  }

  /**
   * Whether a note that is not blank says nothing at all: 无 and 同上, also behind 原因：, in brackets or
   * with marks, a number alone, marks alone, and headings with nothing below them.
   */
  boolean nothing(String note) {
    String bare =
        BRACKETS
            .matcher(ENDING.matcher(LabelText.normalise(note)).replaceFirst(""))
            .replaceFirst("$1");
    return !blank(note)
        && (says(bare, Role.NOTE_NOTHING)
            || says(bare, Role.UNUSED)
            || says(bare, Role.DEBRIS)
            || Arrays.stream(PIECES.split(bare)).allMatch(this::hollow));
  }

  /** Whether a piece of a note is a mark, a number, a heading or a word for nothing. */
  private boolean hollow(String piece) {
    String bare = LabelText.core(piece);
    return bare.codePoints().noneMatch(Character::isLetter)
        || says(bare, Role.NOTE_NOTHING)
        || says(bare, Role.UNUSED)
        || starts(bare)
            .anyMatch(
                rest ->
                    labels.of(Role.NOTE).contains(rest)
                        || labels.of(Role.NOTE_OPENING).contains(rest));
  }

  /** Whether every sentence of a note is a stock phrase, so that no cause is named. */
  boolean generic(String note) {
    List<String> sentences = sentences(note);
    return !sentences.isEmpty()
        && sentences.stream()
            .allMatch(s -> says(s, Role.NOTE_PHRASE) || says(s, Role.NOTE_BELOW) || nothing(s));
  }

  /** Whether some sentence of a note says that more than the target was done, and none less. */
  boolean above(String note) {
    return only(note, Role.NOTE_ABOVE, Role.NOTE_BELOW);
  }

  /** Whether some sentence of a note says that less than the target was done, and none more. */
  boolean below(String note) {
    return only(note, Role.NOTE_BELOW, Role.NOTE_ABOVE);
  }

  private boolean only(String note, Role role, Role opposite) {
    List<String> sentences = sentences(note);
    return sentences.stream().anyMatch(s -> says(s, role))
        && sentences.stream().noneMatch(s -> says(s, opposite));
  }

  /**
   * The texts behind a label with which the sentence starts, as they stand and without a word that
   * links it to its figure.
   */
  List<String> behind(String sentence, Role label, Role link) {
    return starts(sentence)
        .flatMap(start -> rests(start, label))
        .flatMap(rest -> Stream.concat(Stream.of(rest), rests(rest, link)))
        .toList();
  }

  private Stream<String> rests(String text, Role role) {
    return labels.of(role).stream()
        .filter(text::startsWith)
        .map(word -> text.substring(word.length()));
  }

  /** The sentences and clauses of a note, normalised, without numbering. */
  static List<String> sentences(String note) {
    return Arrays.stream(MARKS.split(LabelText.normalise(note)))
        .map(s -> s.replaceFirst("[.:]+$", ""))
        .filter(s -> !NUMBER_ALONE.matcher(s).matches())
        .map(LabelText::core)
        .toList();
  }

  private boolean says(String sentence, Role role) {
    return starts(sentence).anyMatch(rest -> labels.of(role).stream().anyMatch(w -> is(rest, w)));
  }

  private static boolean is(String text, String wording) {
    return wording.indexOf('*') < 0 || wording.length() == 1
        ? text.equals(wording)
        : new Wildcard(wording).matches(text);
  }

  /** The sentence, and what is left of it behind each opening that changes nothing. */
  private Stream<String> starts(String sentence) {
    java.util.Set<String> starts = new java.util.LinkedHashSet<>();
    java.util.Deque<String> open = new java.util.ArrayDeque<>(List.of(sentence));
    while (!open.isEmpty()) {
      String text = open.pop();
      if (starts.add(text)) {
        labels.of(Role.NOTE_OPENING).stream()
            .filter(word -> text.length() > word.length() && text.startsWith(word))
            .forEach(word -> open.push(text.substring(word.length())));
      }
    }
    return starts.stream();
  }
}
