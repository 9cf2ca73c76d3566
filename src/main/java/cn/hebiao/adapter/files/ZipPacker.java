package cn.hebiao.adapter.files;

import cn.hebiao.app.year.ArchiveResults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files into zip archives, all of one date. */
public final class ZipPacker implements ArchiveResults.FilePacker {
  /** Not the earliest that zip files know: Java adds the local time zone's time to that one. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  @Override
  public ArchiveResults.Packing begin(OutputStream out) {
    return new OneArchive(new ZipOutputStream(out, StandardCharsets.UTF_8));
  }

  private record OneArchive(ZipOutputStream zip) implements ArchiveResults.Packing {
    @Override
    public void add(String place, byte[] content) throws IOException {
      ZipEntry entry = new ZipEntry(place);
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }

    /** The stream below belongs to whoever gave it. */
    @Override
    public void close() throws IOException {
      zip.finish();
    }
  }
}
