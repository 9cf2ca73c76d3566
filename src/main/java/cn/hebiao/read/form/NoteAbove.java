package cn.hebiao.read.form;

import java.util.Set;

/** What a note says that means the one above it: 同上. */
public final class NoteAbove {
  private static final Set<String> WORDS = Set.of("同上", "同上原因", "原因同上", "同前", "见上");

  private NoteAbove() {}

  /** Whether a note is nothing else. */
  public static boolean isMeant(String note) {
    return WORDS.contains(LabelText.core(note));
  }
}
