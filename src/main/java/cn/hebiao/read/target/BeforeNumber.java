package cn.hebiao.read.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands before a number.
 *
 * @param name a name, without fillers
 * @param basis what a change is measured against, in one spelling
 * @param sense up or down, if the number is a change
 * @param bound the comparator
 * @param approximate whether the number is said to be rounded
 */
record BeforeNumber(
    String name, String basis, Optional<Sense> sense, ComparatorSign bound, boolean approximate) {
  /** Which way something changes. */
  enum Sense {
    UP(List.of("上升", "增长", "增加", "提高", "提升", "上涨", "扩大", "升高", "增幅", "涨幅")),
    DOWN(List.of("下降", "减少", "降低", "缩减", "压减", "压缩", "节约", "下调", "回落", "下滑", "降幅"));

    private final List<String> words;

    Sense(List<String> words) {
      this.words = words;
    }
  }

  private static final int LONGEST_NAME = 24;
  private static final List<String> ABOUT = List.of("大约", "约", "近", "接近", "≈");
  private static final List<String> CONTRACTS =
      List.of("签约", "节约", "预约", "履约", "违约", "特约", "解约", "续约");
  private static final List<String> REACH = List.of("达到", "达", "完成");
  private static final List<String> REACH_LEVEL = List.of("到", "至", "为");
  private static final List<String> RISE = List.of("升", "增");
  private static final List<String> FALL = List.of("降", "减");
  private static final List<String> FILLERS =
      List.of(
          ":", "为", "了", "是", "计", "共计", "累计", "总计", "共", "已", "仅", "实际", "全年", "完成", "开展", "举办",
          "组织", "召开", "幅度", "率达", "(", "约为", "已完成", "本年", "当年", "确保", "保持", "保证", "力争", "实现", "达到",
          "达");

  /** Spellings of the base of a change, each with the one it is compared by. */
  private static final List<Map.Entry<String, String>> BASES =
      List.of(
          Map.entry("同比", "同比"),
          Map.entry("上年", "同比"),
          Map.entry("去年", "同比"),
          Map.entry("上一年", "同比"),
          Map.entry("环比", "环比"),
          Map.entry("上月", "环比"),
          Map.entry("上期", "上期"),
          Map.entry("年均", "年均"));

  /** What leads up to the base of a change. */
  private static final List<String> AGAINST = List.of("较", "比", "与");

  static BeforeNumber of(String before, PairSide role) {
    String rest = before;
    ComparatorSign bound = ComparatorSign.NONE;
    boolean approximate = false;
    boolean stripped = true;
    while (stripped && !rest.isEmpty()) {
      String now = rest;
      Optional<ComparatorSign.FoundComparator> comparator = ComparatorSign.ending(rest);
      Optional<String> about = ending(rest, ABOUT).filter(word -> !isBound(now));
      Optional<String> reach = ending(rest, REACH);
      Optional<String> filler = ending(rest, FILLERS);
      if (comparator.isPresent()) {
        bound = bound.and(comparator.get().bound()).orElse(comparator.get().bound());
        rest = cut(rest, comparator.get().length());
      } else if (about.isPresent()) {
        approximate = true;
        rest = cut(rest, about.get().length());
      } else if (reach.isPresent()) {
        bound =
            role == PairSide.TARGET && bound == ComparatorSign.NONE
                ? ComparatorSign.AT_LEAST
                : bound;
        rest = cut(rest, reach.get().length());
      } else if (filler.isPresent() && level(rest).isEmpty()) {
        rest = cut(rest, filler.get().length());
      } else {
        stripped = false;
      }
    }
    Optional<Sense> level = level(rest);
    if (level.isPresent()) {
      ComparatorSign towards =
          level.get() == Sense.UP ? ComparatorSign.AT_LEAST : ComparatorSign.AT_MOST;
      bound = role == PairSide.TARGET && bound == ComparatorSign.NONE ? towards : bound;
      return new BeforeNumber(named(beforeLevel(rest)), "", Optional.empty(), bound, approximate);
    }
    Optional<Sense> sense = sense(rest);
    if (sense.isEmpty()) {
      return new BeforeNumber(named(rest), "", sense, bound, approximate);
    }
    return change(cut(rest, 2), sense, bound, approximate);
  }

  /** Whether 约 at the end is part of a word that means no guess: 签约, 履约. */
  private static boolean isBound(String text) {
    return CONTRACTS.stream().anyMatch(text::endsWith);
  }

  private static BeforeNumber change(
      String rest, Optional<Sense> sense, ComparatorSign bound, boolean approximate) {
    for (Map.Entry<String, String> base : BASES) {
      int at = rest.indexOf(base.getKey());
      if (at >= 0) {
        String name = rest.substring(0, at);
        int against = ending(name, AGAINST).map(String::length).orElse(0);
        return new BeforeNumber(
            named(cut(name, against)), base.getValue(), sense, bound, approximate);
      }
    }
    return new BeforeNumber(named(rest), "", sense, bound, approximate);
  }

  /** 提高到, 降至: the number that follows is a level, not a change. */
  private static Optional<Sense> level(String text) {
    return ending(text, REACH_LEVEL)
        .map(end -> cut(text, end.length()))
        .flatMap(
            verb ->
                ending(verb, RISE).isPresent()
                    ? Optional.of(Sense.UP)
                    : ending(verb, FALL).map(word -> Sense.DOWN).or(() -> sense(verb)));
  }

  private static String beforeLevel(String text) {
    String verb = cut(text, 1);
    return cut(verb, sense(verb).isPresent() ? 2 : 1);
  }

  private static Optional<Sense> sense(String text) {
    if (ending(text, Sense.UP.words).isPresent()) {
      return Optional.of(Sense.UP);
    }
    return ending(text, Sense.DOWN.words).map(word -> Sense.DOWN);
  }

  /** Whether there is too much before the number, or something that denies it. */
  boolean story() {
    return name.length() > LONGEST_NAME || RepeatedWording.denies(name);
  }

  private static String named(String text) {
    String name = text;
    boolean stripped = true;
    while (stripped) {
      String now = name;
      Optional<String> filler = FILLERS.stream().filter(now::startsWith).findFirst();
      name = filler.map(word -> now.substring(word.length())).orElse(now);
      stripped = filler.isPresent();
    }
    return year(name);
  }

  /** Without a year in front: 2023年完成 is no name. */
  private static String year(String name) {
    boolean dated =
        name.length() >= 5 && name.charAt(4) == '年' && Character.isDigit(name.charAt(0));
    return dated ? named(name.substring(name.startsWith("度", 5) ? 6 : 5)) : name;
  }

  private static Optional<String> ending(String text, List<String> words) {
    String longest = "";
    for (String word : words) {
      if (word.length() > longest.length() && text.endsWith(word)) {
        longest = word;
      }
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  private static String cut(String text, int signs) {
    return text.substring(0, text.length() - signs);
  }
}
