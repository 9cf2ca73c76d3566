package cn.hebiao.adapter.report;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A line in which every column is empty, for lists without lines and for JXLS. */
final class EmptyLine extends AbstractMap<String, Object> {
  @Override
  public Object get(Object name) {
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return true;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return Set.of();
  }
}
