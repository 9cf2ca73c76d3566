package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The list behind {@link Units#standard()}: vocabulary of the language, no place's rule. */
final class StandardUnits {
  /** Classifiers that each count their own kind of thing. */
  private static final String COUNTED =
      "个 人 次 家 期 部 场 户 项 起 件 份 篇 条 处 座 栋 幢 台 套 辆 架 艘 批 例 宗 本 册 张 块 片 组 队 支"
          + " 所 间 床 株 棵 头 只 羽 尾 瓶 箱 包 袋 盒 把 根 面 幅 轮 类 种 门 班 节 堂 款 枚 颗 粒 道 站 村"
          + " 镇 乡 县 笔 单 对 双 副 顶 盏 口 眼 人次 户次 家次 批次 台套 台(套) 台次 辆次 车次 班次 课时"
          + " 学时 人天 人日 人年 社区 乡镇 街道 床位 点位 工日 具 则 首 幕 集 版 页"
          + " 字 通 封 枝 朵 筐 捆 卷 桶 罐 车 趟 圈 标段 吨标煤";

  /** Those of which there are no parts. */
  static final Set<String> WHOLE =
      Set.of(
          "个 人 次 家 期 场 户 起 件 份 篇 座 栋 幢 辆 架 艘 例 宗 所 株 棵 头 只 村 镇 乡 县 人次 户次 家次 批次 台次 辆次 车次 班次"
              .split(" "));

  private final List<Unit> units = new ArrayList<>();

  private StandardUnits() {}

  static List<Unit> all() {
    StandardUnits table = new StandardUnits();
    for (String counted : COUNTED.split(" ")) {
      table.add(Dimension.COUNT, counted, "1", counted);
    }
    table.add(Dimension.COUNT, "人", "1", "名 位");
    table.add(Dimension.COUNT, "次", "1", "回");
    table.add(Dimension.COUNT, "场", "1", "场次");
    table.money();
    table.rates();
    table.sizes();
    table.times();
    return List.copyOf(table.units);
  }

  /** 元 where only the currency sign says so; a header's money unit goes before it. */
  static final Unit CURRENCY_SIGN = new Unit(Dimension.MONEY, "¥", "元", BigDecimal.ONE);

  /** A bare 万 or 亿 as money. */
  static Unit money(Unit bare) {
    return new Unit(Dimension.MONEY, bare.label() + "元", "元", bare.factor());
  }

  private void money() {
    add(Dimension.MONEY, "元", "1", "元 元整 元人民币");
    add(Dimension.MONEY, "元", "100", "百元");
    add(Dimension.MONEY, "元", "1000", "千元");
    add(Dimension.MONEY, "元", "10000", "万元 万元整 万元人民币");
    add(Dimension.MONEY, "元", "1000000", "百万元");
    add(Dimension.MONEY, "元", "10000000", "千万元");
    add(Dimension.MONEY, "元", "100000000", "亿元");
    add(Dimension.MONEY, "美元", "1", "美元");
    add(Dimension.MONEY, "美元", "10000", "万美元");
  }

  private void rates() {
    units.add(Unit.PERCENT);
    units.add(Unit.POINT);
    add(Dimension.RATIO, "1", "0.001", "‰");
    add(Dimension.RATIO, "百分点", "0.01", "个百分点 百分点");
  }

  private void sizes() {
    add(Dimension.AREA, "㎡", "1", "㎡ 平方米 平米 m² m2");
    add(Dimension.AREA, "㎡", "10000", "公顷");
    add(Dimension.AREA, "㎡", "1000000", "平方公里 平方千米 km²");
    add(Dimension.AREA, "亩", "1", "亩");
    add(Dimension.LENGTH, "米", "1", "米 m 延米");
    add(Dimension.LENGTH, "米", "1000", "公里 千米 km");
    add(Dimension.LENGTH, "米", "0.01", "厘米 cm");
    add(Dimension.LENGTH, "米", "0.001", "毫米 mm");
    add(Dimension.MASS, "千克", "1", "千克 公斤 kg");
    add(Dimension.MASS, "千克", "1000", "吨 t");
    add(Dimension.VOLUME, "立方米", "1", "立方米 立方 方 m³ m3");
    add(Dimension.COUNT, "千瓦时", "1", "千瓦时 度 kWh kwh");
  }

  private void times() {
    add(Dimension.TIME, "天", "1", "天 日");
    add(Dimension.TIME, "天", "7", "周 个星期");
    add(Dimension.TIME, "工作日", "1", "工作日 个工作日");
    add(Dimension.TIME, "分钟", "1", "分钟");
    add(Dimension.TIME, "分钟", "60", "小时 个小时");
    add(Dimension.TIME, "秒", "1", "秒");
    add(Dimension.TIME, "月", "1", "月 个月");
    add(Dimension.TIME, "月", "3", "季度 个季度");
    add(Dimension.TIME, "月", "12", "年 周年");
  }

  private void add(Dimension dimension, String base, String factor, String spellings) {
    for (String spelling : spellings.split(" ")) {
      units.add(new Unit(dimension, spelling, base, new BigDecimal(factor)));
    }
  }
}
