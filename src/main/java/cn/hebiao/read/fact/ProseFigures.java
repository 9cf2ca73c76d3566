package cn.hebiao.read.fact;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures in the sentences of a cell; those that are only about so much are left out. */
public final class ProseFigures {
  private static final int SHORTEST = 5;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![0-9A-Za-z.,/〔(第\\-~至到-])"
              + "([-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.[0-9]{1,8})?)"
              + "(%|亿元|万元|元|\\p{IsHan}{1,2})");

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern SENTENCE = Pattern.compile("[。;\\n\\r]");
  private static final Pattern BOUND = Pattern.compile("[,。;:、\\n\\r()①-⑳]|\\b[0-9]+\\.");
  private static final Pattern LINK = Pattern.compile("(?:为|是|达到|达|共计|共|合计|计|:|=|了)+$");

  /** Names that say only together with the one before what they are of. */
  private static final Pattern BARE =
      Pattern.compile("(?:年终|支出|实际)?(?:决算|预算|执行)(?:数|总额|金额)?|实际支出(?:数|总额|金额)?");

  private static final Pattern KIND =
      Pattern.compile("(?:年初|全年|调整后)?(?:预算|决算)(?:安排)?(?:数|总额|金额)?$");

  private static final Pattern YEAR = Pattern.compile("^(?:至|截至|其中)?(20[0-9]{2})年(?:度|全年)?");
  private static final Pattern MARKS = Pattern.compile("[“”\"'《》]");
  private static final Pattern ABOUT =
      Pattern.compile(".*(?:约|近|超过?|逾|不少于|不低于|不超过|至少|高于|低于|[≥≤><]|或|、|分别.*)$");
  private static final Pattern BEYOND = Pattern.compile("^(?:以上|以下|以内|余|多|左右|及以上|至|到|[-~]).*");

  /** Units of times, marks and numbers of things in a row, which count nothing. */
  private static final Set<Character> NO_UNITS =
      Set.of(
          '年', '月', '日', '号', '分', '点', '时', '届', '级', '期', '倍', '周', '季', '第', '类', '千', '百', '亿',
          '余', '多', '几', '个');

  private ProseFigures() {}

  /** The figures of a text cell, in their order; none of numbers and short labels. */
  public static List<ProseFigure> of(SheetCell cell) {
    String words = cell.words();
    if (cell.cell().value().number().isPresent()
        || words.length() < SHORTEST
        || words.codePoints().noneMatch(ProseFigures::isHan)) {
      return List.of();
    }
    String text = LabelText.normalise(BREAK.matcher(words).replaceAll("。"));
    if (text.chars().noneMatch(sign -> sign >= '0' && sign <= '9')) {
      return List.of();
    }
    List<ProseFigure> figures = new ArrayList<>();
    String[] sentences = SENTENCE.split(text);
    for (int i = 0; i < sentences.length; i++) {
      add(cell, i, sentences[i], figures);
    }
    return figures;
  }

  private static boolean isHan(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  private static void add(SheetCell cell, int index, String text, List<ProseFigure> figures) {
    Matcher found = FIGURE.matcher(text);
    int from = 0;
    while (found.find()) {
      String unit = found.group(2);
      boolean counts = !NO_UNITS.contains(unit.charAt(0));
      String before = clause(text.substring(from, found.start()));
      String after = text.substring(found.start(2) + length(unit));
      boolean exact = !ABOUT.matcher(before).matches() && !BEYOND.matcher(after).matches();
      if (counts && exact) {
        ProseFigure figure = figure(cell, index, before, found.group(1), unit);
        figures.add(figures.isEmpty() ? figure : beside(figure, figures.get(figures.size() - 1)));
      }
      if (counts) {
        from = found.start(2) + length(unit);
      }
    }
  }

  /** The figure with the subject of the one before it in its sentence, where it names none. */
  private static ProseFigure beside(ProseFigure figure, ProseFigure before) {
    String subject = KIND.matcher(before.name()).replaceFirst("");
    boolean bare =
        figure.sentence() == before.sentence()
            && figure.isMoney()
            && before.isMoney()
            && BARE.matcher(figure.name()).matches()
            && !subject.isEmpty()
            && !subject.equals(before.name());
    return bare ? figure.of(subject, before.year()) : figure;
  }

  private static int length(String unit) {
    return unit.endsWith("元") ? unit.length() : 1;
  }

  /** The words of the clause that a figure ends, what stands behind the figure before left out. */
  private static String clause(String before) {
    Matcher bound = BOUND.matcher(before);
    int start = 0;
    while (bound.find()) {
      start = bound.end();
    }
    return before.substring(start);
  }

  /** Things that are counted one by one are exact. */
  private static boolean isWhole(String unit, BigDecimal number) {
    return !unit.equals("%") && !unit.endsWith("元") && !unit.startsWith("万") && number.scale() == 0;
  }

  /** What is counted, by its first sign: 人次 and 人 are told apart by the name. */
  private static String counted(String unit) {
    return unit.substring(unit.startsWith("万") ? unit.length() - 1 : 0).substring(0, 1);
  }

  private static ProseFigure figure(
      SheetCell cell, int index, String before, String digits, String unit) {
    String name = MARKS.matcher(before).replaceAll("");
    Matcher year = YEAR.matcher(name);
    Optional<Integer> of =
        year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    name = of.isPresent() ? name.substring(year.end()) : name;
    name = LINK.matcher(name).replaceAll("");
    name = name.chars().anyMatch(Character::isDigit) ? "" : name;
    BigDecimal number = new BigDecimal(digits.replace(",", "").replace("+", ""));
    boolean money = unit.endsWith("元");
    int shift = unit.equals("%") ? -2 : unit.startsWith("万") ? 4 : unit.equals("亿元") ? 8 : 0;
    return new ProseFigure(
        cell,
        index,
        name,
        of,
        unit.equals("%") ? ProseFigure.PERCENT : money ? ProseFigure.MONEY : counted(unit),
        number.scaleByPowerOfTen(shift),
        isWhole(unit, number) ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(shift - number.scale()),
        digits + (unit.equals("%") || money || unit.startsWith("万") ? unit : unit.substring(0, 1)));
  }
}
