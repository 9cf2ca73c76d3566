package cn.hebiao.writeback;

import cn.hebiao.app.BookSource;
import cn.hebiao.app.Received;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import java.nio.file.Path;

/** A source of workbooks that does as another one, to be changed in one point. */
class OtherSource implements BookSource {
  private final BookSource real;

  OtherSource(BookSource real) {
    this.real = real;
  }

  @Override
  public Received open(Path file) throws UnreadableBook {
    return real.open(file);
  }

  @Override
  public byte[] bytes(Path file) throws UnreadableBook {
    return real.bytes(file);
  }

  @Override
  public long unpackedSize(byte[] bytes) {
    return real.unpackedSize(bytes);
  }

  @Override
  public Book read(byte[] bytes, String fileName) throws UnreadableBook {
    return real.read(bytes, fileName);
  }
}
