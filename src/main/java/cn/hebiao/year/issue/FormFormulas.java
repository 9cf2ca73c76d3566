package cn.hebiao.year.issue;

/**
 * The formulas of blank forms, of functions that every office program has. Names of cells go in.
 * What comes to nothing, because a figure is not filled in yet, stays blank.
 */
final class FormFormulas {
  private FormFormulas() {}

  /** A part of a whole above zero. */
  static String share(String part, String whole) {
    return "IF(AND(ISNUMBER(%2$s),ISNUMBER(%1$s)),IF(%2$s>0,%1$s/%2$s,\"\"),\"\")"
        .formatted(part, whole);
  }

  /** A part of what some cells come to together. */
  static String shareOfAll(String part, String cells) {
    return "IF(AND(ISNUMBER(%1$s),SUM(%2$s)>0),%1$s/SUM(%2$s),\"\")".formatted(part, cells);
  }

  /**
   * The sum of some cells, in hundredths, once one of them is filled.
   *
   * @param cells one after another
   */
  static String sum(String cells) {
    return "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%1$s),2))".formatted(cells);
  }

  /** The same with another cell that counts only with these. */
  static String sum(String cells, String more) {
    return "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%1$s,%2$s),2))".formatted(cells, more);
  }

  /** Whether points are above what a row can bring. */
  static String above(String score, String weight) {
    return "AND(ISNUMBER(%1$s),%1$s>SUM(%2$s))".formatted(score, weight);
  }

  /** Whether the parts of an amount come to more than it. */
  static String partsAbove(String total, String parts) {
    return "AND(ISNUMBER(%1$s),COUNT(%2$s)>0,ROUND(SUM(%2$s),2)>ROUND(%1$s,2))"
        .formatted(total, parts);
  }

  /** Whether points were lost and nothing says why. */
  static String unexplained(String score, String weight, String note) {
    return "AND(ISNUMBER(%1$s),ISNUMBER(%2$s),%1$s<%2$s,LEN(TRIM(%3$s))=0)"
        .formatted(score, weight, note);
  }

  /** Whether weights do not come to a hundred. */
  static String notHundred(String weights) {
    return "AND(ISNUMBER(%1$s),ROUND(%1$s,2)<>100)".formatted(weights);
  }
}
