package cn.hebiao.app.batch;

import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.Fault;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Incoming;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One workbook of a batch: read, checked, copied and reduced to what is kept of it. Whatever goes
 * wrong is the result of this workbook only.
 */
final class WorkbookJob implements TimedTask<FinishedFile> {
  /** What reading takes beyond the workbook itself. */
  private static final long AT_LEAST = 4L << 20;

  /** Memory that reading, checking and writing take for each byte of a workbook; measured. */
  private static final long PER_BYTE = 14;

  /** Above this a copy costs more than a form is worth: some half a million cells. */
  private static final long MOST_WRITTEN = 32L << 20;

  private static final long PAUSE_NANOS = 100_000_000;

  private final Workplace place;
  private final Incoming file;
  private final AtomicReference<MemoryShare.HeldMemory> memory = new AtomicReference<>();
  private final AtomicReference<Checked> checked = new AtomicReference<>();
  private final AtomicReference<Optional<String>> received =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean over = new AtomicBoolean();

  WorkbookJob(Workplace place, Incoming file) {
    this.place = place;
    this.file = file;
  }

  @Override
  public FinishedFile call() {
    try {
      return once(false).from(received.get());
    } catch (OutOfMemoryError shared) {
      // Perhaps others had taken the memory. Only what fails alone is this workbook's fault.
      checked.set(null);
      takeAll();
      return once(true).from(received.get());
    } finally {
      free();
    }
  }

  private FinishedFile once(boolean alone) {
    boolean last = alone;
    String key = "";
    try {
      if (!alone) {
        take(AT_LEAST);
      }
      byte[] bytes = place.content(file);
      String sha256 = Sha256.of(bytes);
      received.set(Optional.of(sha256));
      key = place.key(file, sha256);
      Optional<FinishedFile> known = place.known(key, file);
      if (known.isPresent()) {
        return known.get();
      }
      long size = place.unpackedSize(bytes);
      if (!alone) {
        last = take(AT_LEAST + size * PER_BYTE);
      }
      CheckFiles.Examined examined = place.examine(bytes, file.name());
      checked.set(examined.checked());
      return size > MOST_WRITTEN
          ? place.without(file, examined.checked(), Message.of("process.copyTooLarge")).under(key)
          : copied(examined, key, last);
    } catch (UnreadableBook unreadable) {
      return place.without(file, CheckFiles.unreadable(file.name(), unreadable)).under(key);
    } catch (OutOfMemoryError shortage) {
      if (!last) {
        throw shortage;
      }
      return place.without(
          file, CheckFiles.unreadable(file.name(), CheckFiles.notEnoughMemory(shortage)));
    } catch (RuntimeException | Error thrown) {
      Fault fault = Fault.of(thrown);
      Message why = Message.of("process.fault", "reference", fault.reference());
      return place.faulty(
          file, Checked.unreadable(file.name(), why), "process.faultOf", Optional.empty(), fault);
    }
  }

  private FinishedFile copied(CheckFiles.Examined examined, String key, boolean last) {
    try {
      CopyMaker.Copy copy = place.copy(examined);
      return over.compareAndSet(false, true)
          ? place.saved(file, key, examined, copy)
          : place.without(file, examined.checked());
    } catch (OutOfMemoryError shortage) {
      if (!last) {
        throw shortage;
      }
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return place.without(
          file,
          examined.checked(),
          Message.of("process.copyNoMemory", "megabytes", Long.toString(megabytes)));
    } catch (RuntimeException | Error thrown) {
      Fault fault = Fault.of(thrown);
      Message why = Message.of("process.copyFault", "reference", fault.reference());
      return place.faulty(file, examined.checked(), "process.copyFaultOf", Optional.of(why), fault);
    }
  }

  /** Takes other memory instead of what is held; whether that is all there is. */
  private boolean take(long bytes) {
    free();
    MemoryShare.HeldMemory part = place.memory().take(bytes);
    memory.set(part);
    return part.isAll();
  }

  private void takeAll() {
    boolean all = false;
    while (!all) {
      try {
        all = take(Long.MAX_VALUE);
      } catch (OutOfMemoryError taken) {
        // Others still have everything; they give it back.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void free() {
    MemoryShare.HeldMemory held = memory.getAndSet(null);
    if (held != null) {
      held.close();
    }
  }

  @Override
  public FinishedFile late() {
    over.set(true);
    free();
    Checked known = checked.get();
    String minutes = Long.toString(place.timeLimit().toMinutes());
    FinishedFile result =
        known == null
            ? place.without(
                file,
                Checked.unreadable(file.name(), Message.of("process.tooSlow", "minutes", minutes)))
            : place.without(file, known, Message.of("process.copyTooSlow", "minutes", minutes));
    return result.from(received.get());
  }
}
