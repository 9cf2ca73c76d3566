package cn.hebiao.judge.across;

import java.util.UUID;

/**
 * A long text of a form. The text itself is not kept: a large batch has very many.
 *
 * @param place its cell, showing how it begins
 * @param hash of the text without blanks and marks
 * @param length its characters
 */
record TextDigest(BatchPlace place, UUID hash, int length) {
  /** The same text in the workbook with a number. */
  TextDigest in(int number) {
    return new TextDigest(place.in(number), hash, length);
  }
}
