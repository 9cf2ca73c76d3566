package cn.hebiao.adapter.excel.compare;

import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.Differences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which parts of two files are equal to the byte, and which are in one of them only. */
record PartList(List<String> same, List<String> changed, List<String> added, List<String> lost) {
  static PartList of(Map<String, byte[]> before, Map<String, byte[]> after) {
    List<String> same = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    before.forEach(
        (name, bytes) -> {
          byte[] now = after.get(name);
          if (now == null) {
            lost.add(name);
          } else if (Arrays.equals(bytes, now)) {
            same.add(name);
          } else {
            changed.add(name);
          }
        });
    List<String> added = after.keySet().stream().filter(name -> !before.containsKey(name)).toList();
    return new PartList(same, changed, added, lost);
  }

  Differences with(List<Difference> all) {
    return new Differences(same, changed, added, lost, all);
  }
}
