package cn.hebiao.adapter.files.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records as bytes, component by component as they are declared. The bytes name no types: what is
 * read is always of the declared ones, made by their own constructors, whatever the bytes are.
 */
final class RecordCodec {
  private RecordCodec() {}

  static void write(DataOutputStream out, Type type, Object value) throws IOException {
    if (type instanceof ParameterizedType generic) {
      generic(out, generic, value);
    } else if (type instanceof Class<?> plain) {
      plain(out, plain, value);
    } else {
      throw new IOException("not a type that is kept: " + type);
    }
  }

  private static void generic(DataOutputStream out, ParameterizedType type, Object value)
      throws IOException {
    Type first = type.getActualTypeArguments()[0];
    if (value instanceof Optional<?> optional) {
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        write(out, first, optional.get());
      }
    } else if (value instanceof List<?> list) {
      all(out, first, list);
    } else if (value instanceof Map<?, ?> map) {
      all(out, first, map.keySet());
      all(out, type.getActualTypeArguments()[1], map.values());
    } else {
      throw new IOException("not a type that is kept: " + type);
    }
  }

  private static void all(DataOutputStream out, Type type, Collection<?> values)
      throws IOException {
    out.writeInt(values.size());
    for (Object value : values) {
      write(out, type, value);
    }
  }

  private static void plain(DataOutputStream out, Class<?> type, Object value) throws IOException {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        write(out, component.getGenericType(), component(component, value));
      }
    } else if (type.isEnum()) {
      text(out, ((Enum<?>) value).name());
    } else if (type == String.class) {
      text(out, (String) value);
    } else if (type == BigDecimal.class) {
      BigDecimal number = (BigDecimal) value;
      out.writeInt(number.scale());
      bytes(out, number.unscaledValue().toByteArray());
    } else if (type == int.class || type == Integer.class) {
      out.writeInt((Integer) value);
    } else if (type == long.class) {
      out.writeLong((Long) value);
    } else if (type == UUID.class) {
      out.writeLong(((UUID) value).getMostSignificantBits());
      out.writeLong(((UUID) value).getLeastSignificantBits());
    } else {
      throw new IOException("not a type that is kept: " + type);
    }
  }

  private static Object component(RecordComponent component, Object value) throws IOException {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(e);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** The value of a type; whatever is wrong with the bytes ends in one of the two exceptions. */
  static Object read(DataInputStream in, Type type) throws IOException {
    if (type instanceof ParameterizedType generic) {
      return generic(in, generic);
    }
    if (type instanceof Class<?> plain) {
      return plain(in, plain);
    }
    throw new IOException("not a type that is kept: " + type);
  }

  private static Object generic(DataInputStream in, ParameterizedType type) throws IOException {
    Type first = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return in.readBoolean() ? Optional.of(read(in, first)) : Optional.empty();
    }
    List<Object> values = all(in, first);
    if (type.getRawType() == List.class) {
      return values;
    }
    List<Object> others = all(in, type.getActualTypeArguments()[1]);
    if (type.getRawType() != Map.class || values.size() != others.size()) {
      throw new IOException("not a type that is kept: " + type);
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      map.put(values.get(i), others.get(i));
    }
    return map;
  }

  private static List<Object> all(DataInputStream in, Type type) throws IOException {
    int size = size(in);
    List<Object> values = new ArrayList<>(Math.min(size, 1024));
    for (int i = 0; i < size; i++) {
      values.add(read(in, type));
    }
    return values;
  }

  private static Object plain(DataInputStream in, Class<?> type) throws IOException {
    if (type.isRecord()) {
      return made(in, type);
    }
    if (type.isEnum()) {
      String name = text(in);
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw new IOException("unknown word");
    }
    if (type == String.class) {
      return text(in);
    }
    if (type == BigDecimal.class) {
      int scale = in.readInt();
      return new BigDecimal(new BigInteger(in.readNBytes(size(in))), scale);
    }
    if (type == int.class || type == Integer.class) {
      return in.readInt();
    }
    if (type == long.class) {
      return in.readLong();
    }
    if (type == UUID.class) {
      return new UUID(in.readLong(), in.readLong());
    }
    throw new IOException("not a type that is kept: " + type);
  }

  private static Object made(DataInputStream in, Class<?> type) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = read(in, components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(size(in)), StandardCharsets.UTF_8);
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      throw new IOException("less than nothing");
    }
    return size;
  }
}
