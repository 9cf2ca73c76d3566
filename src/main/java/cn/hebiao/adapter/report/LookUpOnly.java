package cn.hebiao.adapter.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Permits templates to look up a key of a map; every other member of every class is refused. */
final class LookUpOnly implements JexlPermissions {
  @Override
  public boolean allow(Class<?> type) {
    return Map.class.isAssignableFrom(type);
  }

  @Override
  public boolean allow(Constructor<?> constructor) {
    return false;
  }

  @Override
  public boolean allow(Field field) {
    return false;
  }

  @Override
  public boolean allow(Method method) {
    return Map.class.isAssignableFrom(method.getDeclaringClass()) && method.getName().equals("get");
  }

  @Override
  public boolean allow(Package name) {
    return true;
  }

  @Override
  public JexlPermissions compose(String... source) {
    return this;
  }
}
