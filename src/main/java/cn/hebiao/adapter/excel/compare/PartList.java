package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.Differences;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which parts of two files are equal to the byte, and which are in one of them only. */
record PartList(List<String> same, List<String> changed, List<String> added, List<String> lost) {
  static PartList of(List<String> before, List<String> after, Predicate<String> isSame) {
    Set<String> now = new HashSet<>(after);
    Set<String> then = new HashSet<>(before);
    Map<Boolean, List<String>> kept =
        before.stream().filter(now::contains).collect(Collectors.partitioningBy(isSame));
    List<String> added = after.stream().filter(name -> !then.contains(name)).toList();
    List<String> lost = before.stream().filter(name -> !now.contains(name)).toList();
    return new PartList(kept.get(true), kept.get(false), added, lost);
  }

  Differences with(List<Difference> all) {
    return new Differences(same, changed, added, lost, all);
  }
}
