package cn.hebiao.tell.summary;

/**
 * A copy of an earlier run whose file did not come in again.
 *
 * @param number from 1
 * @param copy where it lies, relative to the summary
 */
public record OrphanLine(int number, String copy) {
  static final LineColumns<OrphanLine> COLUMNS =
      LineColumns.<OrphanLine>of("orphans")
          .number("number", OrphanLine::number)
          .text("copy", OrphanLine::copy);
}
