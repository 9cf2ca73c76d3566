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

  private final List<Method> accessors = new ArrayList<>();
  private final List<Part<Object>> parts = new ArrayList<>();
  private final Constructor<T> constructor;

  /** How the values of one type are written and read. */
  private interface Part<V> {
    void write(V value, DataOutputStream out) throws IOException;

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
        parts.get(i).write(accessors.get(i).invoke(line), out);
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
      values[i] = parts.get(i).read(in);
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
      return new OptionalPart(first);
    }
    if (type.getRawType() == List.class) {
      return new ListPart(first);
    }
    if (type.getRawType() == Map.class) {
      return new MapPart(new ListPart(first), new ListPart(part(type.getActualTypeArguments()[1])));
    }
    throw new IllegalArgumentException("cannot be kept: " + type);
  }

  private static Part<?> plain(Class<?> type) {
    if (type.isRecord()) {
      return new RecordPart<>(new RecordEncoding<>(type.asSubclass(Record.class)));
    }
    if (type.isEnum()) {
      return EnumPart.of(type);
    }
    Map<Class<?>, Part<?>> known =
        Map.of(
            int.class,
            new IntPart(),
            Integer.class,
            new IntPart(),
            long.class,
            new LongPart(),
            String.class,
            new TextPart(),
            BigDecimal.class,
            new DecimalPart(),
            UUID.class,
            new IdPart());
    return Optional.ofNullable(known.get(type))
        .orElseThrow(() -> new IllegalArgumentException("cannot be kept: " + type));
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

  private record IntPart() implements Part<Integer> {
    @Override
    public void write(Integer value, DataOutputStream out) throws IOException {
      out.writeInt(value);
    }

    @Override
    public Integer read(DataInputStream in) throws IOException {
      return in.readInt();
    }
  }

  private record LongPart() implements Part<Long> {
    @Override
    public void write(Long value, DataOutputStream out) throws IOException {
      out.writeLong(value);
    }

    @Override
    public Long read(DataInputStream in) throws IOException {
      return in.readLong();
    }
  }

  private record IdPart() implements Part<UUID> {
    @Override
    public void write(UUID value, DataOutputStream out) throws IOException {
      out.writeLong(value.getMostSignificantBits());
      out.writeLong(value.getLeastSignificantBits());
    }

    @Override
    public UUID read(DataInputStream in) throws IOException {
      return new UUID(in.readLong(), in.readLong());
    }
  }

  /** Two bytes a character: shorter than UTF-8 for Chinese, and exact for halves of pairs. */
  private record TextPart() implements Part<String> {
    @Override
    public void write(String value, DataOutputStream out) throws IOException {
      byte[] text = new byte[Character.BYTES * value.length()];
      ByteBuffer.wrap(text).asCharBuffer().put(value.toCharArray());
      RecordEncoding.write(text, out);
    }

    @Override
    public String read(DataInputStream in) throws IOException {
      byte[] bytes = bytes(in);
      char[] text = new char[bytes.length / Character.BYTES];
      ByteBuffer.wrap(bytes).asCharBuffer().get(text);
      return new String(text);
    }
  }

  private record DecimalPart() implements Part<BigDecimal> {
    @Override
    public void write(BigDecimal value, DataOutputStream out) throws IOException {
      out.writeInt(value.scale());
      RecordEncoding.write(value.unscaledValue().toByteArray(), out);
    }

    @Override
    public BigDecimal read(DataInputStream in) throws IOException {
      int scale = in.readInt();
      return new BigDecimal(new BigInteger(bytes(in)), scale);
    }
  }

  /** By name: another version may have other members. */
  private record EnumPart(Map<String, Enum<?>> members) implements Part<Enum<?>> {
    private static final TextPart NAME = new TextPart();

    static EnumPart of(Class<?> type) {
      Map<String, Enum<?>> members = new LinkedHashMap<>();
      for (Object member : type.getEnumConstants()) {
        members.put(((Enum<?>) member).name(), (Enum<?>) member);
      }
      return new EnumPart(members);
    }

    @Override
    public void write(Enum<?> value, DataOutputStream out) throws IOException {
      NAME.write(value.name(), out);
    }

    @Override
    public Enum<?> read(DataInputStream in) throws IOException {
      return Optional.<Enum<?>>ofNullable(members.get(NAME.read(in)))
          .orElseThrow(() -> new IOException("unknown word"));
    }
  }

  private record RecordPart<N extends Record>(RecordEncoding<N> encoding) implements Part<N> {
    @Override
    public void write(N value, DataOutputStream out) throws IOException {
      encoding.write(value, out);
    }

    @Override
    public N read(DataInputStream in) throws IOException {
      return encoding.read(in);
    }
  }

  private record OptionalPart(Part<Object> inner) implements Part<Optional<Object>> {
    @Override
    public void write(Optional<Object> value, DataOutputStream out) throws IOException {
      out.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        inner.write(value.get(), out);
      }
    }

    @Override
    public Optional<Object> read(DataInputStream in) throws IOException {
      return in.readBoolean() ? Optional.of(inner.read(in)) : Optional.empty();
    }
  }

  private record ListPart(Part<Object> inner) implements Part<List<Object>> {
    @Override
    public void write(List<Object> values, DataOutputStream out) throws IOException {
      out.writeInt(values.size());
      for (Object value : values) {
        inner.write(value, out);
      }
    }

    @Override
    public List<Object> read(DataInputStream in) throws IOException {
      int size = size(in);
      List<Object> values = new ArrayList<>(Math.min(size, MANY));
      for (int i = 0; i < size; i++) {
        values.add(inner.read(in));
      }
      return values;
    }
  }

  private record MapPart(ListPart keys, ListPart values) implements Part<Map<Object, Object>> {
    @Override
    public void write(Map<Object, Object> map, DataOutputStream out) throws IOException {
      keys.write(List.copyOf(map.keySet()), out);
      values.write(List.copyOf(map.values()), out);
    }

    @Override
    public Map<Object, Object> read(DataInputStream in) throws IOException {
      List<Object> names = keys.read(in);
      List<Object> found = values.read(in);
      if (names.size() != found.size()) {
        throw new IOException("values without names");
      }
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        map.put(names.get(i), found.get(i));
      }
      return map;
    }
  }
}
