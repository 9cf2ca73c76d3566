package cn.hebiao.adapter.files;

import cn.hebiao.app.submission.PackedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of .zip archives; what is none of an agency's own files is passed over. */
public final class ArchiveFiles implements PackedFiles {
  @Override
  public boolean each(Path path, Taker taker) throws IOException {
    Optional<Archive> opened = Archive.open(path);
    if (opened.isEmpty()) {
      return false;
    }
    try (Archive archive = opened.get()) {
      for (String name : archive.names()) {
        if (FolderFiles.wanted(name.substring(name.lastIndexOf('/') + 1))) {
          taker.take(name, () -> archive.content(name));
        }
      }
    }
    return true;
  }
}
