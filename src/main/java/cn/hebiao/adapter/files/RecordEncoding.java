package cn.hebiao.adapter.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Records of one kind as bytes, component by component as they are declared. The bytes name no
 * types: what is read is always of the declared ones, made by their own constructors, whatever the
 * bytes are. Texts are kept character by character, halves of pairs among them.
 *
 * @param <T> the kind of record
 */
public final class RecordEncoding<T extends Record> {
  private static final int MANY = 1024;
  private static final Part<Integer> INT =
      new Part<>((value, out) -> out.writeInt(value), DataInputStream::readInt);
  private static final Part<String> TEXT =
      new Part<>(RecordEncoding::writeText, RecordEncoding::readText);
  private static final Map<Class<?>, Part<?>> PLAIN =
      Map.of(
          int.class,
          INT,
          Integer.class,
          INT,
          long.class,
          new Part<Long>((value, out) -> out.writeLong(value), DataInputStream::readLong),
          boolean.class,
          new Part<Boolean>((value, out) -> out.writeBoolean(value), DataInputStream::readBoolean),
          String.class,
          TEXT,
          BigDecimal.class,
          new Part<>(RecordEncoding::writeDecimal, RecordEncoding::readDecimal),
          UUID.class,
          new Part<>(RecordEncoding::writeId, in -> new UUID(in.readLong(), in.readLong())));

  private final List<Method> accessors = new ArrayList<>();
  private final List<Part<Object>> parts = new ArrayList<>();
  private final Constructor<T> constructor;

  /** How the values of one type are written and read. */
  private record Part<V>(PartWriter<V> writer, PartReader<V> reader) {}

  private interface PartWriter<V> {
    void write(V value, DataOutputStream out) throws IOException;
  }

  private interface PartReader<V> {
    V read(DataInputStream in) throws IOException;
  }

  /**
   * The encoding of a kind of record, which may consist of numbers, texts, members of enums and
   * records, and of optional values, lists and maps of these.
   */
  public RecordEncoding(Class<T> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
      accessors.add(component.getAccessor());
      parts.add(part(component.getGenericType()));
    }
    try {
      constructor =
          kind.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("no constructor: " + kind, e);
    }
  }

  /** Writes a record. */
  public void write(T line, DataOutputStream out) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      try {
        parts.get(i).writer().write(accessors.get(i).invoke(line), out);
      } catch (ReflectiveOperationException e) {
        throw new IOException(e);
      }
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are none; what constructors throw is passed on within it, and
   *     values that there are not end in another exception
   */
  public T read(DataInputStream in) throws IOException {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).reader().read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Part<Object> part(Type type) {
    Part<?> part =
        type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
    return (Part<Object>) part;
  }

  private static Part<?> generic(ParameterizedType type) {
    Part<Object> first = part(type.getActualTypeArguments()[0]);
    if (type.getRawType() == Optional.class) {
      return optional(first);
    }
    if (type.getRawType() == List.class) {
      return list(first);
    }
    if (type.getRawType() == Map.class) {
      return map(list(first), list(part(type.getActualTypeArguments()[1])));
    }
    throw new IllegalArgumentException("cannot be kept: " + type);
  }

  private static Part<?> plain(Class<?> type) {
    if (type.isRecord()) {
      return record(new RecordEncoding<>(type.asSubclass(Record.class)));
    }
    if (type.isEnum()) {
      return member(type);
    }
    return Optional.ofNullable(PLAIN.get(type))
        .orElseThrow(() -> new IllegalArgumentException("cannot be kept: " + type));
  }

  private static <N extends Record> Part<N> record(RecordEncoding<N> encoding) {
    return new Part<>(encoding::write, encoding::read);
  }

  /** By name: another version may have other members. */
  private static Part<Enum<?>> member(Class<?> type) {
    Map<String, Enum<?>> members = new LinkedHashMap<>();
    for (Object member : type.getEnumConstants()) {
      members.put(((Enum<?>) member).name(), (Enum<?>) member);
    }
    return new Part<>(
        (value, out) -> writeText(value.name(), out),
        in ->
            Optional.<Enum<?>>ofNullable(members.get(readText(in)))
                .orElseThrow(() -> new IOException("unknown word")));
  }

  private static Part<Optional<Object>> optional(Part<Object> inner) {
    return new Part<>(
        (value, out) -> {
          out.writeBoolean(value.isPresent());
          if (value.isPresent()) {
            inner.writer().write(value.get(), out);
          }
        },
        in -> in.readBoolean() ? Optional.of(inner.reader().read(in)) : Optional.empty());
  }

  private static Part<List<Object>> list(Part<Object> inner) {
    return new Part<>(
        (values, out) -> {
          out.writeInt(values.size());
          for (Object value : values) {
            inner.writer().write(value, out);
          }
        },
        in -> {
          int size = size(in);
          List<Object> values = new ArrayList<>(Math.min(size, MANY));
          for (int i = 0; i < size; i++) {
            values.add(inner.reader().read(in));
          }
          return values;
        });
  }

  private static Part<Map<Object, Object>> map(Part<List<Object>> keys, Part<List<Object>> values) {
    return new Part<>(
        (map, out) -> {
          keys.writer().write(List.copyOf(map.keySet()), out);
          values.writer().write(List.copyOf(map.values()), out);
        },
        in -> {
          List<Object> names = keys.reader().read(in);
          List<Object> found = values.reader().read(in);
          if (names.size() != found.size()) {
            throw new IOException("values without names");
          }
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), found.get(i));
          }
          return map;
        });
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    // Only as much memory is taken as there are bytes, whatever they say.
    return in.readNBytes(size(in));
  }

  private static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      throw new IOException("less than nothing");
    }
    return size;
  }

  /** Two bytes a character: shorter than UTF-8 for Chinese, and exact for halves of pairs. */
  private static void writeText(String value, DataOutputStream out) throws IOException {
    byte[] text = new byte[Character.BYTES * value.length()];
    ByteBuffer.wrap(text).asCharBuffer().put(value.toCharArray());
    write(text, out);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] bytes = bytes(in);
    char[] text = new char[bytes.length / Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().get(text);
    return new String(text);
  }

  private static void writeDecimal(BigDecimal value, DataOutputStream out) throws IOException {
    out.writeInt(value.scale());
    write(value.unscaledValue().toByteArray(), out);
  }

  private static BigDecimal readDecimal(DataInputStream in) throws IOException {
    int scale = in.readInt();
    return new BigDecimal(new BigInteger(bytes(in)), scale);
  }

  private static void writeId(UUID value, DataOutputStream out) throws IOException {
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
  }
}
