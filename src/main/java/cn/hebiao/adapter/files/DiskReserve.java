package cn.hebiao.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Room on a disk that is taken early, so that it is there when the last file is to be saved. */
final class DiskReserve {
  /** Always the same name, so that what a killed run has left is taken over. */
  private static final String NAME = AtomicFile.PREFIX + "0" + AtomicFile.SUFFIX;

  private static final int BLOCK = 1 << 20;

  private DiskReserve() {}

  /** Takes room; none where there is too little of it, for then it is better used at once. */
  static void take(Path folder, long bytes) {
    Path file = folder.resolve(NAME);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (long left = bytes; left > 0; ) {
        // Written, not only counted: most disks would take the room for other files else.
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(left, BLOCK));
        left -= block.remaining();
        while (block.hasRemaining()) {
          out.write(block);
        }
      }
    } catch (IOException full) {
      release(folder);
    }
  }

  static void release(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      // The next run takes it over.
    }
  }
}
