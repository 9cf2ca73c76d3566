package cn.hebiao.read.target;

import cn.hebiao.model.value.ChineseNumber;
import java.util.regex.Pattern;

/** Writes years, months and days in Chinese digits as Arabic ones. */
final class ArabicDates {
  private static final Pattern CHINESE_YEAR =
      Pattern.compile("[一二][九〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}(?=年)");
  private static final Pattern CHINESE_MONTH =
      Pattern.compile(
          "(?<![每个第一二三四五六七八九十])([一二三四五六七八九十]{1,2})(?=月(?:底|末|初|份|前|之|以|[上中下]旬"
              + "|至|到|[-~—、]|完|内|$|[一二三四五六七八九十]{1,3}[日号]))|(?<=年)([一二三四五六七八九十]{1,2})(?=月)"
              + "|(?<=月)([一二三四五六七八九十]{1,3})(?=[日号])");

  private ArabicDates() {}

  /** The text with its dates in Arabic digits. */
  static String of(String text) {
    String years =
        CHINESE_YEAR
            .matcher(text)
            .replaceAll(
                match ->
                    match
                        .group()
                        .codePoints()
                        .map(sign -> Math.max(0, "零一二三四五六七八九".indexOf(sign)))
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString());
    return CHINESE_MONTH.matcher(years).replaceAll(match -> number(match.group()));
  }

  private static String number(String chinese) {
    return ChineseNumber.at(chinese, 0)
        .filter(number -> number.end() == chinese.length())
        .map(number -> number.value().toPlainString())
        .orElse(chinese);
  }
}
