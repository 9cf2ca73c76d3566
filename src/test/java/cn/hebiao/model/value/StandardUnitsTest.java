package cn.hebiao.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each unit measures, and how much of its base it is. */
class StandardUnitsTest {
  private final Units units = new Units(StandardUnits.all());

  @ParameterizedTest
  @CsvSource({
    "个, COUNT, 1, 个",
    "人次, COUNT, 1, 人次",
    "吨标煤, COUNT, 1, 吨标煤",
    "名, COUNT, 1, 人",
    "位, COUNT, 1, 人",
    "回, COUNT, 1, 次",
    "场次, COUNT, 1, 场",
    "千瓦时, COUNT, 1, 千瓦时",
    "度, COUNT, 1, 千瓦时",
    "元, MONEY, 1, 元",
    "元整, MONEY, 1, 元",
    "百元, MONEY, 100, 元",
    "千元, MONEY, 1000, 元",
    "万元, MONEY, 10000, 元",
    "百万元, MONEY, 1000000, 元",
    "千万元, MONEY, 10000000, 元",
    "亿元, MONEY, 100000000, 元",
    "美元, MONEY, 1, 美元",
    "万美元, MONEY, 10000, 美元",
    "%, RATIO, 0.01, 1",
    "‰, RATIO, 0.001, 1",
    "个百分点, RATIO, 0.01, 百分点",
    "分, POINTS, 1, 分",
    "平方米, AREA, 1, ㎡",
    "公顷, AREA, 10000, ㎡",
    "平方公里, AREA, 1000000, ㎡",
    "亩, AREA, 1, 亩",
    "米, LENGTH, 1, 米",
    "公里, LENGTH, 1000, 米",
    "厘米, LENGTH, 0.01, 米",
    "毫米, LENGTH, 0.001, 米",
    "公斤, MASS, 1, 千克",
    "吨, MASS, 1000, 千克",
    "立方米, VOLUME, 1, 立方米",
    "天, TIME, 1, 天",
    "日, TIME, 1, 天",
    "周, TIME, 7, 天",
    "工作日, TIME, 1, 工作日",
    "分钟, TIME, 1, 分钟",
    "小时, TIME, 60, 分钟",
    "秒, TIME, 1, 秒",
    "个月, TIME, 1, 月",
    "季度, TIME, 3, 月",
    "年, TIME, 12, 月"
  })
  void eachIsSoMuchOfItsBase(String label, Dimension dimension, String factor, String base) {
    Units.FoundUnit found = units.at(label, 0).orElseThrow();
    assertEquals(
        List.of(label, dimension, factor, base, label.length()),
        List.of(
            found.unit().label(),
            found.unit().dimension(),
            Written.plain(found.unit().factor()),
            found.unit().base(),
            found.end()));
  }

  @Test
  void whateverIsCountedStandsForItself() {
    List<Unit> counted =
        StandardUnits.all().stream().filter(u -> u.dimension() == Dimension.COUNT).toList();
    Set<String> spelledOtherwise =
        counted.stream()
            .filter(unit -> !unit.label().equals(unit.base()))
            .map(Unit::label)
            .collect(Collectors.toSet());
    assertTrue(counted.size() > 120, counted.toString());
    assertEquals(Set.of("名", "位", "回", "场次", "度", "kWh", "kwh"), spelledOtherwise);
  }
}
