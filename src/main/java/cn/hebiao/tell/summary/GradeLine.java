package cn.hebiao.tell.summary;

/**
 * How many forms have a grade.
 *
 * @param grade the grade; the last line is for forms without one
 * @param self forms that declare it
 * @param computed forms that the rulebook gives it
 */
public record GradeLine(String grade, int self, int computed) {
  static final LineColumns<GradeLine> COLUMNS =
      LineColumns.<GradeLine>of("grades")
          .text("grade", GradeLine::grade)
          .number("selfCount", GradeLine::self)
          .number("computedCount", GradeLine::computed);
}
