package cn.hebiao.adapter.files.submission;

import cn.hebiao.adapter.files.Archive;
import cn.hebiao.adapter.files.AtomicFile;
import cn.hebiao.app.FileNames;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.StreamedContent;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.submission.SubmissionStore;
import cn.hebiao.model.finding.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Submissions in a folder: {@code log.jsonl}, the files and results under their identifiers in
 * {@code files}, and in {@code work} what can be made again from both.
 */
public final class SubmissionFolder implements SubmissionStore {
  private static final int ID_BYTES = 18;
  private static final int BUFFER = 1 << 16;
  private static final String COMING = ".part";
  private static final String CONTENT = ".book";
  private static final String RESULT = ".json";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{24}");

  private final Path folder;
  private final Path files;
  private final FileChannel lock;
  private final AppendedLog log;
  private final SecureRandom random = new SecureRandom();

  private SubmissionFolder(Path folder, FileChannel lock, AppendedLog log) {
    this.folder = folder;
    this.files = folder.resolve("files");
    this.lock = lock;
    this.log = log;
  }

  /**
   * Opens a folder, or begins one.
   *
   * @throws UnwritableOutput if it cannot be written, or another program has it open
   */
  public static SubmissionStore open(Path folder, JsonFormat json) {
    try {
      Files.createDirectories(folder.resolve("files"));
      Files.createDirectories(folder.resolve("work"));
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(lock)) {
        lock.close();
        throw refused("serve.locked", folder);
      }
      SubmissionFolder store =
          new SubmissionFolder(folder, lock, AppendedLog.open(folder.resolve("log.jsonl"), json));
      force(folder);
      store.clear();
      return store;
    } catch (IOException unwritable) {
      throw refused("serve.unwritable", folder);
    }
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException heldInThisProgram) {
      return false;
    }
  }

  private static UnwritableOutput refused(String key, Path folder) {
    return new UnwritableOutput(List.of(Message.of(key, "folder", folder.toString())));
  }

  /** Removes what a crash left of files that never became submissions. */
  private void clear() throws IOException {
    Set<String> known =
        log.events().stream()
            .map(event -> event.getOrDefault("id", ""))
            .collect(Collectors.toSet());
    List<Path> left;
    try (Stream<Path> all = Files.list(files)) {
      left = all.filter(file -> !known.contains(idOf(file))).toList();
    }
    for (Path file : left) {
      Files.delete(file);
    }
  }

  private static String idOf(Path file) {
    String name = file.getFileName().toString();
    boolean ours = name.endsWith(CONTENT) || name.endsWith(RESULT);
    return ours ? name.substring(0, name.lastIndexOf('.')) : "";
  }

  @Override
  public List<Map<String, String>> events() {
    return log.events();
  }

  @Override
  public void append(Map<String, String> event) throws IOException {
    log.append(event);
  }

  @Override
  public PendingFile pend(StreamedContent content) throws IOException {
    String id = newId();
    Path part = files.resolve(id + COMING);
    boolean whole = false;
    MessageDigest digest = sha256();
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out =
          new DigestOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), digest);
      content.writeTo(out);
      out.flush();
      channel.force(true);
      whole = true;
      return new PendingFile(id, part, channel.size(), HexFormat.of().formatHex(digest.digest()));
    } finally {
      if (!whole) {
        Files.deleteIfExists(part);
      }
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Optional<PendingArchive> unpacked(PendingFile file) {
    return Archive.open(file.file()).map(PendingArchive.class::cast);
  }

  @Override
  public void discard(PendingFile file) {
    try {
      Files.deleteIfExists(file.file());
    } catch (IOException later) {
      // Cleared away when the folder is opened again.
    }
  }

  @Override
  public void keep(PendingFile file, String result) throws IOException {
    Path target = files.resolve(file.id() + RESULT);
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      out.write(result.getBytes(StandardCharsets.UTF_8));
      channel.force(true);
    }
    Files.move(file.file(), content(file.id()), StandardCopyOption.ATOMIC_MOVE);
    force(files);
  }

  /** The names in a folder are on the disk, too; some systems do it by themselves and refuse. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows keeps names in its journal.
    }
  }

  @Override
  public Path content(String id) {
    return files.resolve(checked(id) + CONTENT);
  }

  @Override
  public String result(String id) throws IOException {
    return Files.readString(files.resolve(checked(id) + RESULT));
  }

  /** Whatever the log says, nothing outside of the folder is named. */
  private static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no identifier");
    }
    return id;
  }

  @Override
  public Path archive(String work, Map<String, String> idByPlace) throws IOException {
    Path target = folder.resolve("work").resolve(work + ".zip");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER);
        PlainArchive archive = new PlainArchive(out)) {
      for (Map.Entry<String, String> each : idByPlace.entrySet()) {
        archive.add(each.getKey(), content(each.getValue()));
      }
    }
    return target;
  }

  @Override
  public Path results(String work) {
    return folder.resolve("work").resolve(work);
  }

  @Override
  public void pack(Path from, List<String> places, OutputStream out) throws IOException {
    try (PlainArchive archive = new PlainArchive(out)) {
      for (String place : places) {
        archive.addAll(place, FileNames.path(from, place));
      }
    }
  }

  @Override
  public void pack(List<Path> stored, OutputStream out) throws IOException {
    try (PlainArchive archive = new PlainArchive(out)) {
      for (Path each : stored) {
        archive.addAll(FileNames.shown(folder.relativize(each)).replace('\\', '/'), each);
      }
    }
  }

  @Override
  public Path papers() {
    return folder.resolve("papers");
  }

  @Override
  public Path note(String name, List<String> lines) throws IOException {
    Path target = folder.resolve(name);
    // Editors of Windows take it for UTF-8 by its first mark.
    String text = "\ufeff" + String.join("\r\n", lines) + "\r\n";
    AtomicFile.save(target, text.getBytes(StandardCharsets.UTF_8));
    try {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    } catch (UnsupportedOperationException windows) {
      // There the rights of the folder hold.
    }
    return target;
  }

  @Override
  public void close() {
    try {
      log.close();
      lock.close();
    } catch (IOException e) {
      // Everything that was acknowledged is on the disk.
    }
  }
}
