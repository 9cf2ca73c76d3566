package cn.hebiao.layout;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a form says, whatever its layout.
 *
 * @param project empty on department forms
 */
record Evaluation(String agency, Optional<String> project, int year, List<Line> lines) {

  /** An indicator; numbers as plain decimals. */
  record Line(
      String level1,
      String level2,
      String name,
      String nature,
      String target,
      String unit,
      String actual,
      String weight,
      String score,
      String note) {}

  BigDecimal weights() {
    return sum(lines.stream().map(Line::weight).toList());
  }

  BigDecimal scores() {
    return sum(lines.stream().map(Line::score).toList());
  }

  BigDecimal weights(String level1) {
    return sum(lines.stream().filter(l -> l.level1().equals(level1)).map(Line::weight).toList());
  }

  BigDecimal weights(String level1, String level2) {
    return sum(
        lines.stream()
            .filter(l -> l.level1().equals(level1) && l.level2().equals(level2))
            .map(Line::weight)
            .toList());
  }

  BigDecimal scores(String level1) {
    return sum(lines.stream().filter(l -> l.level1().equals(level1)).map(Line::score).toList());
  }

  private static BigDecimal sum(List<String> numbers) {
    return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final String[][] LEVELS = {
    {"产出指标", "数量指标"},
    {"产出指标", "质量指标"},
    {"产出指标", "时效指标"},
    {"成本指标", "经济成本指标"},
    {"效益指标", "经济效益指标"},
    {"效益指标", "社会效益指标"},
    {"效益指标", "可持续影响指标"},
    {"满意度指标", "服务对象满意度指标"}
  };
  private static final String[] AGENCIES = {"某市水利局", "某县教育局", "某省林业科学研究院", "某区街道办事处"};
  private static final String[] PROJECTS = {"小型水库维修养护", "义务教育薄弱环节改善", "森林防火专项经费", "社区服务站点建设"};
  private static final String[] NAMES = {
    "维修养护数量", "检查合格率", "任务按期完成率", "培训人数", "群众满意度", "受益人口", "成本控制率", "宣传活动场次", "设备完好率", "投诉下降情况"
  };
  private static final String[][] TARGETS = {
    {"≥", "735", "人次"}, {"≥", "95", "%"}, {"=", "100", "%"}, {"≤", "12.5", "万元"}, {"", "持续提升", ""}
  };

  /** A made-up evaluation. */
  static Evaluation madeUp(Random random) {
    List<Line> lines = new ArrayList<>();
    int serial = 0;
    for (String[] level : LEVELS) {
      int count = random.nextInt(4);
      for (int i = 0; i < count || lines.isEmpty(); i++) {
        String[] target = TARGETS[random.nextInt(TARGETS.length)];
        boolean words = target[0].isEmpty();
        int weight = 1 + random.nextInt(15);
        lines.add(
            new Line(
                level[0],
                level[1],
                NAMES[random.nextInt(NAMES.length)] + ++serial,
                target[0],
                target[1],
                target[2],
                words ? "有所提升" : target[1] + target[2],
                String.valueOf(weight),
                random.nextInt(4) == 0 ? weight - 1 + ".5" : String.valueOf(weight),
                random.nextInt(5) == 0 ? "因汛期推迟，已调整进度安排" : ""));
      }
    }
    return new Evaluation(
        pick(AGENCIES, random),
        random.nextBoolean() ? Optional.of(pick(PROJECTS, random)) : Optional.empty(),
        2019 + random.nextInt(7),
        List.copyOf(lines));
  }

  private static String pick(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  /** What a recognised form of three levels says, as far as it is filled with plain numbers. */
  static Optional<Evaluation> of(Form form) {
    List<Line> lines = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      String weight = points(row.weight());
      String score = points(row.score());
      boolean plain =
          !weight.isEmpty()
              && !score.isEmpty()
              && !row.level1().isEmpty()
              && !row.level2().isEmpty()
              && row.criteria().size() <= 1;
      if (plain) {
        lines.add(
            new Line(
                row.level1(),
                row.level2(),
                row.name(),
                "",
                row.target().map(t -> t.text()).orElse("完成"),
                "",
                row.actual().map(SheetCell::words).filter(w -> !w.isBlank()).orElse("已完成"),
                weight,
                score,
                row.note().map(SheetCell::words).orElse("").strip()));
      }
    }
    return lines.size() < 3 || form.heading().agency().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Evaluation(
                form.heading().agency().get(),
                form.heading().project(),
                form.heading().year().orElse(2022),
                List.copyOf(lines)));
  }

  private static String points(Optional<SheetCell> cell) {
    return cell.flatMap(c -> c.cell().value().number())
        .map(BigDecimal::stripTrailingZeros)
        .map(BigDecimal::toPlainString)
        .orElse("");
  }
}
