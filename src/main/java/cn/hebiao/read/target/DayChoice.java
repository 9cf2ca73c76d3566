package cn.hebiao.read.target;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The times of an actual that say when what the target asks for was done.
 *
 * @param days those times; empty if there are none
 */
record DayChoice(List<DayMention> days) {
  /** What is said of the beginning of something. */
  private static final List<String> START =
      List.of(
          "开工", "启动", "开始", "动工", "进场", "签订", "签约", "立项", "批复", "招标", "中标", "开标", "采购", "申报",
          "下达计划");

  /** What is said of its end. */
  private static final List<String> DONE =
      List.of(
          "完成", "完工", "竣工", "验收", "建成", "投入使用", "投用", "交付", "结束", "办结", "到位", "拨付", "支付", "发放",
          "兑付", "上线", "通车", "结项", "完毕", "交工", "移交");

  /** What makes a time one that was only meant. */
  private static final List<String> PLANNED =
      List.of("计划", "预计", "拟", "原定", "约定", "应于", "要求", "规定", "预期", "力争", "将于", "将在");

  /** What was done as it was planned was done. */
  private static final Pattern AS_PLANNED =
      Pattern.compile("按(?:照)?(?:原定|合同|协议|年度)?(?:计划|要求|规定|约定)");

  /** Chooses by the words around each time. */
  static DayChoice of(List<DayMention> mentions, Target target, Actual actual) {
    List<DayMention> left =
        without(mentions, mention -> says(PLANNED, withoutAsPlanned(mention.before())));
    left = preferred(left, DayMention::fine);
    String about = target.context().name() + target.text();
    if (isStart(about)) {
      return new DayChoice(preferred(left, mention -> isStart(around(mention))));
    }
    left = preferred(left, mention -> !isStart(around(mention)));
    left = preferred(left, mention -> says(DONE, around(mention)));
    boolean undated =
        says(DONE, actual.text()) && mentions.stream().noneMatch(m -> says(DONE, around(m)));
    return new DayChoice(left.stream().map(mention -> meant(mention, undated)).toList());
  }

  /** What began at a time ended later; what is done without a time was done at another perhaps. */
  private static DayMention meant(DayMention mention, boolean undated) {
    if (isStart(around(mention))) {
      return mention.as(DayMention.DayBound.SINCE);
    }
    return undated ? mention.as(DayMention.DayBound.UNTIL) : mention;
  }

  /** A text without 按计划 and the like, so that what is left of 计划 is one. */
  static String withoutAsPlanned(String words) {
    return AS_PLANNED.matcher(words).replaceAll("");
  }

  private static boolean isStart(String words) {
    return says(START, words) && !says(DONE, words);
  }

  /** The verb stands behind the time, else before it: 2023年3月开工, 开工时间:2023年3月. */
  private static String around(DayMention mention) {
    boolean behind = says(START, mention.after()) || says(DONE, mention.after());
    return behind ? mention.after() : mention.before() + mention.after();
  }

  private static List<DayMention> preferred(List<DayMention> all, Predicate<DayMention> better) {
    List<DayMention> found = all.stream().filter(better).toList();
    return found.isEmpty() ? all : found;
  }

  private static List<DayMention> without(List<DayMention> all, Predicate<DayMention> out) {
    return all.stream().filter(out.negate()).toList();
  }

  private static boolean says(List<String> words, String text) {
    return words.stream().anyMatch(text::contains);
  }
}
