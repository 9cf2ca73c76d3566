package cn.hebiao.year.compare;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.List;

/** Which figures of the basic data say how many people an agency employs. */
public final class StaffItems {
  private final List<String> words;
  private final List<String> units;

  public StaffItems(Messages messages) {
    words = List.of(messages.text(Message.of("compare.staffWords")).split("、"));
    units = List.of(messages.text(Message.of("compare.staffUnits")).split("、"));
  }

  /** Whether an item of a name and a unit does. */
  public boolean tells(String item, String unit) {
    return units.contains(unit) && words.stream().anyMatch(item::contains);
  }
}
