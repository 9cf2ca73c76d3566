package cn.hebiao.adapter.report;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Values by name that refuse names they do not have: a misspelt column must not become an empty
 * one. A name may stand for null, which templates see as an empty cell.
 */
final class StrictNames extends AbstractMap<String, Object> {
  private final Set<String> known;
  private final Function<String, Object> values;

  StrictNames(Set<String> known, Function<String, Object> values) {
    this.known = known;
    this.values = values;
  }

  @Override
  public Object get(Object coded) {
    String name = PlainNames.decoded(String.valueOf(coded));
    if (!known.contains(name)) {
      throw new InvalidTemplate(
          Message.of("template.nameUnknown", "name", name, "known", String.join("、", known)));
    }
    return values.apply(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return known.contains(name);
  }

  /** Nothing goes through all of them. */
  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return Set.of();
  }
}
