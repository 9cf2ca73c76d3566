package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * Values by name that refuse names they do not have: a misspelt column must not become an empty
 * one. A name may stand for null, which templates see as an empty cell.
 */
final class StrictNames extends AbstractMap<String, Object> {
  private final Map<String, Object> values;

  StrictNames(Map<String, Object> values) {
    this.values = values;
  }

  @Override
  public Object get(Object coded) {
    String name = PlainNames.decoded(coded);
    if (!values.containsKey(name)) {
      throw new InvalidTemplate(
          Message.of(
              "template.nameUnknown", "name", name, "known", String.join("、", values.keySet())));
    }
    return values.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return values.containsKey(name);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
