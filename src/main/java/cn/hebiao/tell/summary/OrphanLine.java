package cn.hebiao.tell.summary;

/**
 * A copy of an earlier run whose file did not come in again.
 *
 * @param copy where it lies, relative to the summary
 */
public record OrphanLine(String copy) {
  static final LineColumns<OrphanLine> COLUMNS =
      LineColumns.<OrphanLine>of("orphans").place().text("copy", OrphanLine::copy);
}
