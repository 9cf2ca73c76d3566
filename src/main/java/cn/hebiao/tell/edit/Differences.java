package cn.hebiao.tell.edit;

import java.util.List;

/**
 * How a copy differs from its original, part by part. A part is one of the files inside an .xlsx
 * workbook, or one of the streams inside an .xls workbook.
 *
 * @param same parts that are equal to the byte
 * @param changed parts that are in both and differ, with the differences below
 * @param added parts that only the copy has
 * @param lost parts that only the original has
 * @param all every difference found
 */
public record Differences(
    List<String> same,
    List<String> changed,
    List<String> added,
    List<String> lost,
    List<Difference> all) {
  public Differences {
    same = List.copyOf(same);
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    lost = List.copyOf(lost);
    all = List.copyOf(all);
  }
}
