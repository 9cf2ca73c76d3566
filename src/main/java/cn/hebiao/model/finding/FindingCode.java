package cn.hebiao.model.finding;

/**
 * A kind of finding, declared beside the check that makes it. Names never change or vanish;
 * rulebooks may change severity and status (sheet 核查设置). What users read of it stands in the
 * resource finding.properties: its title under {@code code.NAME}, what to do under {@code
 * code.NAME.todo}, and its messages under {@code finding.NAME} and longer keys.
 *
 * @param name the name in the machine interface and in rulebooks
 * @param severity how grave it is where the rulebook does not set another
 */
public record FindingCode(String name, Severity severity) {
  /** A kind that must be corrected. */
  public static FindingCode error(String name) {
    return new FindingCode(name, Severity.ERROR);
  }

  /** A kind that is to be corrected or explained. */
  public static FindingCode warning(String name) {
    return new FindingCode(name, Severity.WARNING);
  }

  /** A kind that is worth knowing. */
  public static FindingCode notice(String name) {
    return new FindingCode(name, Severity.NOTICE);
  }

  @Override
  public String toString() {
    return name;
  }
}
