package cn.hebiao.core.check;

import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.rulebook.Labels;
import cn.hebiao.core.rulebook.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the wordings of a rulebook say about a deviation note. Only whole sentences count: a longer
 * sentence that holds such a wording may say anything.
 *
 * @param labels the wordings
 */
record NoteWords(Labels labels) {
  private static final Pattern MARKS = Pattern.compile("[。;,、！!?]+");
  private static final Pattern NUMBER_ALONE = Pattern.compile("[0-9一二三四五六七八九十().:]*");

  /** Whether a note says nothing at all, as 无 and 同上. */
  boolean nothing(String note) {
    String bare = LabelText.normalise(note).replaceFirst("[。.;,！!]+$", "");
    return !bare.isEmpty()
        && (says(bare, Role.NOTE_NOTHING) || says(bare, Role.UNUSED) || says(bare, Role.DEBRIS));
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

  /** The text behind a label of the role with which the sentence starts; empty without one. */
  Optional<String> behind(String sentence, Role role) {
    return starts(sentence)
        .flatMap(
            rest ->
                labels.of(role).stream()
                    .filter(rest::startsWith)
                    .map(l -> rest.substring(l.length())))
        .min(java.util.Comparator.comparingInt(String::length));
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
        : LabelText.wildcard(text, wording);
  }

  /** The sentence, and what is left of it behind each opening that changes nothing. */
  private java.util.stream.Stream<String> starts(String sentence) {
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
