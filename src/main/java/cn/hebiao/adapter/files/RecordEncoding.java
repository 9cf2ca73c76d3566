package cn.hebiao.adapter.files;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes records of one kind as bytes and reads them back, for use within one run. The format
 * follows from the components: numbers, texts, members of enums, other records, and each of these
 * where it may be missing. Texts are kept character by character, whatever is in them.
 *
 * @param <T> the kind of record
 */
final class RecordEncoding<T extends Record> {
  private final List<RecordComponent> components;
  private final List<Part<Object>> parts;
  private final Constructor<T> constructor;

  /** One component. */
  private interface Part<V> {
    void write(V value, DataOutput out) throws IOException;

    V read(DataInput in) throws IOException;
  }

  RecordEncoding(Class<T> kind) {
    components = List.of(kind.getRecordComponents());
    parts = components.stream().map(component -> part(component.getGenericType())).toList();
    try {
      constructor =
          kind.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("no constructor: " + kind, e);
    }
  }

  void write(T line, DataOutput out) throws IOException {
    try {
      for (int i = 0; i < parts.size(); i++) {
        parts.get(i).write(components.get(i).getAccessor().invoke(line), out);
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  T read(DataInput in) throws IOException {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not what was written: " + Arrays.toString(values), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Part<Object> part(Type type) {
    Part<?> part;
    if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
      part = new OptionalPart(part(optional.getActualTypeArguments()[0]));
    } else if (type == int.class || type == Integer.class) {
      part = new IntPart();
    } else if (type == long.class) {
      part = new LongPart();
    } else if (type == String.class) {
      part = new TextPart();
    } else if (type == BigDecimal.class) {
      part = new DecimalPart();
    } else if (type instanceof Class<?> other && other.isEnum()) {
      part = new EnumPart(other.getEnumConstants());
    } else if (type instanceof Class<?> other && other.isRecord()) {
      part = new NestedPart<>(new RecordEncoding<>(other.asSubclass(Record.class)));
    } else {
      throw new IllegalArgumentException("cannot be written: " + type);
    }
    return (Part<Object>) part;
  }

  private record IntPart() implements Part<Integer> {
    @Override
    public void write(Integer value, DataOutput out) throws IOException {
      out.writeInt(value);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
      return in.readInt();
    }
  }

  private record LongPart() implements Part<Long> {
    @Override
    public void write(Long value, DataOutput out) throws IOException {
      out.writeLong(value);
    }

    @Override
    public Long read(DataInput in) throws IOException {
      return in.readLong();
    }
  }

  /** Two bytes a character: shorter than UTF-8 for Chinese, and exact for halves of pairs. */
  private record TextPart() implements Part<String> {
    @Override
    public void write(String value, DataOutput out) throws IOException {
      byte[] text = new byte[2 * value.length()];
      ByteBuffer.wrap(text).asCharBuffer().put(value);
      out.writeInt(text.length);
      out.write(text);
    }

    @Override
    public String read(DataInput in) throws IOException {
      byte[] text = new byte[in.readInt()];
      in.readFully(text);
      return ByteBuffer.wrap(text).asCharBuffer().toString();
    }
  }

  private record DecimalPart() implements Part<BigDecimal> {
    @Override
    public void write(BigDecimal value, DataOutput out) throws IOException {
      byte[] digits = value.unscaledValue().toByteArray();
      out.writeInt(value.scale());
      out.writeInt(digits.length);
      out.write(digits);
    }

    @Override
    public BigDecimal read(DataInput in) throws IOException {
      int scale = in.readInt();
      byte[] digits = new byte[in.readInt()];
      in.readFully(digits);
      return new BigDecimal(new BigInteger(digits), scale);
    }
  }

  private record EnumPart(Object[] members) implements Part<Enum<?>> {
    @Override
    public void write(Enum<?> value, DataOutput out) throws IOException {
      out.writeInt(value.ordinal());
    }

    @Override
    public Enum<?> read(DataInput in) throws IOException {
      return (Enum<?>) members[in.readInt()];
    }
  }

  private record NestedPart<N extends Record>(RecordEncoding<N> encoding) implements Part<N> {
    @Override
    public void write(N value, DataOutput out) throws IOException {
      encoding.write(value, out);
    }

    @Override
    public N read(DataInput in) throws IOException {
      return encoding.read(in);
    }
  }

  private record OptionalPart(Part<Object> inner) implements Part<Optional<Object>> {
    @Override
    public void write(Optional<Object> value, DataOutput out) throws IOException {
      out.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        inner.write(value.get(), out);
      }
    }

    @Override
    public Optional<Object> read(DataInput in) throws IOException {
      return in.readBoolean() ? Optional.of(inner.read(in)) : Optional.empty();
    }
  }
}
