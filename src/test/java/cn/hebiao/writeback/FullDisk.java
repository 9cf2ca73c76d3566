package cn.hebiao.writeback;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A real folder on a disk that gives trouble: only so many bytes of each file find room, nothing
 * may be written, or a file is open in another program.
 */
final class FullDisk extends FileSystemProvider {
  private final FileSystemProvider real;
  private final FileSystem system = new Disk();
  private final int room;
  private final boolean readOnly;
  private final String open;
  private final AtomicLong left;

  private FullDisk(FileSystemProvider real, int room, boolean readOnly, String open) {
    this(real, room, readOnly, open, Long.MAX_VALUE);
  }

  private FullDisk(FileSystemProvider real, int room, boolean readOnly, String open, long left) {
    this.left = new AtomicLong(left);
    this.real = real;
    this.room = room;
    this.readOnly = readOnly;
    this.open = open;
  }

  /** The folder as if nothing might be written into it. */
  static Path readOnly(Path folder) {
    return new FullDisk(folder.getFileSystem().provider(), Integer.MAX_VALUE, true, "")
        .wrap(folder);
  }

  /** The folder as if another program held a file of it, as Windows has it. */
  static Path holding(Path folder, String file) {
    return new FullDisk(folder.getFileSystem().provider(), Integer.MAX_VALUE, false, file)
        .wrap(folder);
  }

  /** The folder as if it were on such a disk. */
  static Path at(Path folder, int room) {
    return new FullDisk(folder.getFileSystem().provider(), room, false, "").wrap(folder);
  }

  /** The folder as if it were on a disk that has room for so many bytes of all files together. */
  static Path small(Path folder, long room) {
    return new FullDisk(folder.getFileSystem().provider(), Integer.MAX_VALUE, false, "", room)
        .wrap(folder);
  }

  private Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FullDisk.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, args) -> {
              if (method.getName().equals("getFileSystem")) {
                return system;
              }
              if (method.getName().equals("unwrapped")) {
                return path;
              }
              Object[] plain = args == null ? new Object[0] : args.clone();
              for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Wrapped wrapped ? wrapped.unwrapped() : plain[i];
              }
              try {
                Object result = method.invoke(path, plain);
                return result instanceof Path other ? wrap(other) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A path of this disk. */
  interface Wrapped {
    Path unwrapped();
  }

  private static Path plain(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.unwrapped() : path;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (readOnly) {
      throw new AccessDeniedException(path.toString());
    }
    return new Channel(real.newFileChannel(plain(path), options, attributes));
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(plain(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    left.addAndGet(Files.size(plain(path)));
    real.delete(plain(path));
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    if (to.getFileName().toString().equals(open)) {
      throw new FileSystemException(to.toString(), null, "used by another process");
    }
    real.move(plain(from), plain(to), options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    if (readOnly && List.of(modes).contains(AccessMode.WRITE)) {
      throw new AccessDeniedException(path.toString());
    }
    real.checkAccess(plain(path), modes);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(plain(path), type, options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return real.newDirectoryStream(plain(path), filter);
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(plain(path));
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(plain(one), plain(other));
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  /** A file that takes no more than there is room for. */
  private final class Channel extends FileChannel {
    private final FileChannel file;
    private int written;

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      int fits = (int) Math.min(Math.min(source.remaining(), room - written), left.get());
      if (fits <= 0) {
        throw new IOException("No space left on device");
      }
      ByteBuffer piece = source.slice(source.position(), fits);
      int done = file.write(piece);
      source.position(source.position() + done);
      written += done;
      left.addAndGet(-done);
      return done;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }

    @Override
    public int read(ByteBuffer target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer target, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Disk extends FileSystem {
    @Override
    public FileSystemProvider provider() {
      return FullDisk.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }
}
