package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The port by which files come and go. */
public interface OutputFolder {
  /**
   * The files of the inputs: files as they are, folders with all their files, in a fixed order,
   * each file once. Temporary and hidden files are left out, and so is what lies in the folder for
   * results.
   */
  List<Incoming> files(List<Path> inputs, Path out);

  /** The same with the files in archives instead of the archives. */
  List<Incoming> unpacked(List<Path> inputs, Path out);

  /**
   * The content of a file that lies in an archive.
   *
   * @throws UnreadableBook if it cannot be had
   */
  byte[] content(Incoming file) throws UnreadableBook;

  /** The last name of a path. */
  String name(Path file);

  /** The place of a name in a folder. */
  Path in(Path folder, String name);

  /** The place of a name beside a file, in the same folder. */
  Path beside(Path file, String name);

  /** Whether something is already in a place. */
  boolean taken(Path place);

  /** Makes the folder if it is not there; a problem if it cannot be made. */
  Optional<Message> prepare(Path folder);

  /** Removes a file of ours that may be there. */
  void remove(Path file);

  /** The SHA-256 of a file in small hexadecimal digits; empty where there is no such file. */
  Optional<String> sha256(Path file);

  /** When a file was last changed; empty where that is not known. */
  default Optional<LocalDateTime> changed(Path file) {
    return Optional.empty();
  }

  /** What changes with a file while it is written; empty where it cannot be looked at. */
  default Optional<String> stamp(Path file) {
    return Optional.empty();
  }

  /** Keeps room on the disk for what is to be saved later; does what it can. */
  void reserve(Path folder, long bytes);

  /** Gives the room free again. */
  void release(Path folder);

  /** Saves a file whole or not at all; a problem if it cannot be saved. */
  Optional<Message> save(Path target, StreamedContent content);

  /** The same for a content that is in memory. */
  default Optional<Message> save(Path target, byte[] content) {
    return save(target, out -> out.write(content));
  }

  /** Saves lines as a text file that the editors of Windows show rightly; like {@link #save}. */
  Optional<Message> saveText(Path target, List<String> lines);
}
