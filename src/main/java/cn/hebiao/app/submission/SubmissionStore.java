package cn.hebiao.app.submission;

import cn.hebiao.app.StreamedContent;
import cn.hebiao.app.UnreadableBook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The port to what is kept of submissions. What a method has stored when it returns is there after
 * any crash. May be used by several threads at once.
 */
public interface SubmissionStore extends AutoCloseable {
  /** The events that were stored before it was opened, in their order. */
  List<Map<String, String>> events();

  /**
   * Stores an event at the end of the log.
   *
   * @throws IOException if it cannot be stored; then it is not
   */
  void append(Map<String, String> event) throws IOException;

  /**
   * A file that has come but is not yet part of anything.
   *
   * @param id its identifier
   * @param file where it lies
   * @param size in bytes
   * @param sha256 of its bytes
   */
  record PendingFile(String id, Path file, long size, String sha256) {}

  /**
   * Takes in a file.
   *
   * @throws IOException if it cannot be stored, or comes to no end; then nothing is left of it
   */
  PendingFile pend(StreamedContent content) throws IOException;

  /** An archive that is taken for a folder of files. */
  interface PendingArchive extends AutoCloseable {
    /** The names of the files, with the folders before them, in order. */
    List<String> names();

    /**
     * The content of a file.
     *
     * @throws UnreadableBook if it is none that can be read
     */
    byte[] content(String name) throws UnreadableBook;

    @Override
    void close();
  }

  /** A file that has come as an archive; empty if it is none, or is itself a workbook. */
  Optional<PendingArchive> unpacked(PendingFile file);

  /** Forgets a file that has come. */
  void discard(PendingFile file);

  /**
   * Stores a file that has come, with its result.
   *
   * @throws IOException if it cannot be stored
   */
  void keep(PendingFile file, String result) throws IOException;

  /** Where the stored file is. */
  Path content(String id);

  /**
   * The result stored with a file.
   *
   * @throws IOException if it cannot be read
   */
  String result(String id) throws IOException;

  /**
   * Puts stored files into an archive that can be taken for a batch, and replaces the earlier one.
   *
   * @param work the name of the batch
   * @param idByPlace where each is in the archive
   * @throws IOException if that cannot be done
   */
  Path archive(String work, Map<String, String> idByPlace) throws IOException;

  /** The folder for the results of such a batch. */
  Path results(String work);

  /**
   * Files of a folder in an archive; what is not there is left out.
   *
   * @param places those wanted, with {@code /} between folders; a folder stands for its files
   * @throws IOException if that cannot be done
   */
  void pack(Path folder, List<String> places, OutputStream out) throws IOException;

  /** The folder for samples and their papers. */
  Path papers();

  /**
   * Stored files in an archive, each where it lies in the store, so that links from one to another
   * hold; what is not there is left out.
   *
   * @throws IOException if that cannot be done
   */
  void pack(List<Path> stored, OutputStream out) throws IOException;

  /**
   * Saves a text that is to be read by people beside the data.
   *
   * @throws IOException if it cannot be saved
   */
  Path note(String name, List<String> lines) throws IOException;

  @Override
  void close();
}
