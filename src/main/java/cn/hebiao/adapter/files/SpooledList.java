package cn.hebiao.adapter.files;

import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.LineStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A list of a store: finished blocks, and one that is being filled. */
final class SpooledList<T extends Record> implements LineStore.Growing<T> {
  private final SpooledStore store;
  private final int block;
  private final RecordEncoding<T> encoding;
  private final List<SpooledStore.Block> blocks = new ArrayList<>();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(open);
  private int size;

  SpooledList(SpooledStore store, int block, RecordEncoding<T> encoding) {
    this.store = store;
    this.block = block;
    this.encoding = encoding;
  }

  @Override
  public void add(T line) {
    try {
      encoding.write(line, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    size++;
    if (open.size() >= block) {
      blocks.add(store.keep(open.toByteArray()));
      open.reset();
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public LineSequence<T> lines() {
    List<SpooledStore.Block> all = new ArrayList<>(blocks);
    byte[] last = open.toByteArray();
    all.add(() -> last);
    int count = size;
    return LineSequence.of(count, () -> new Reading(List.copyOf(all).iterator(), count));
  }

  /** One way through the lines, block by block. */
  private final class Reading implements Iterator<T> {
    private final Iterator<SpooledStore.Block> rest;
    private DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[0]));
    private int left;

    Reading(Iterator<SpooledStore.Block> blocks, int count) {
      this.rest = blocks;
      this.left = count;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public T next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        while (in.available() == 0) {
          in = new DataInputStream(new ByteArrayInputStream(rest.next().bytes()));
        }
        return encoding.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("memory does not fail so", e);
      }
    }
  }
}
