package cn.hebiao.read.form;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rate that a row says was reached: as its actual value, else in the words beside it, where
 * no other is named or only one bears the indicator's name.
 *
 * @param percent the rate in per cent
 * @param cell where it stands
 */
public record StatedRate(BigDecimal percent, SheetCell cell) {
  private static final Pattern RATE =
      Pattern.compile(
          "([^0-9%,，;；。、:：]{0,16}?)(?:为|达到|达|是)?[:：]?(-?[0-9]{1,3}(?:\\.[0-9]{1,4})?)[%％]");

  /** A change or a target is not what was reached. */
  private static final Pattern OTHER =
      Pattern.compile("下降|减少|降低|增长|上升|增加|提高|以上|目标|计划|要求|应|≥|≤|上年|去年|占|低|差(?!率|异率)|扣|超|少|多|未|剩余|其中");

  /** So many characters of a name tell that a rate is its own. */
  private static final int TELLING = 3;

  /** The rate of an indicator; empty where none is stated, or more than one may be meant. */
  public static Optional<StatedRate> of(IndicatorRow row) {
    return row.actual()
        .filter(cell -> !cell.isBlank())
        .map(cell -> in(cell, row))
        .orElseGet(() -> row.note().flatMap(cell -> in(cell, row)));
  }

  private static Optional<StatedRate> in(SheetCell cell, IndicatorRow row) {
    List<BigDecimal> all = new ArrayList<>();
    List<BigDecimal> own = new ArrayList<>();
    Matcher rate = RATE.matcher(cell.words().replaceAll("\\s", ""));
    while (rate.find()) {
      BigDecimal percent = new BigDecimal(rate.group(2));
      all.add(percent);
      if (isOwn(rate.group(1), row.name())) {
        own.add(percent);
      } else if (OTHER.matcher(rate.group(1)).find()) {
        return Optional.empty();
      }
    }
    List<BigDecimal> told = all.size() == 1 ? all : own;
    return told.size() == 1 ? Optional.of(new StatedRate(told.get(0), cell)) : Optional.empty();
  }

  private static boolean isOwn(String words, String name) {
    String plain = LabelText.normalise(words);
    String own = LabelText.normalise(name);
    return plain.length() >= TELLING && own.endsWith(plain.substring(plain.length() - TELLING));
  }
}
