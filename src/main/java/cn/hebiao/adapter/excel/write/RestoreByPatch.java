package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.adapter.excel.write.ChangeRegister.RegisterEntry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Takes our work out to the byte, which works as long as no other program has saved the file. */
record RestoreByPatch(EditedPackage parts, ChangeRegister register) {
  /** Whether every part that we changed or added is still as we left it. */
  boolean applies() {
    return !register.entries(ChangeKind.PART).isEmpty()
        && register.entries(ChangeKind.PART).stream().allMatch(this::isUntouched)
        && register.entries(ChangeKind.NEW).stream().allMatch(this::isUntouched);
  }

  private boolean isUntouched(RegisterEntry entry) {
    return parts.has(entry.sheet())
        && Digest.of(parts.bytes(entry.sheet())).equals(entry.written());
  }

  void strip(String registerPart) {
    for (RegisterEntry entry : register.entries(ChangeKind.PART)) {
      for (String patch : entry.before().split(" ")) {
        parts.edit(entry.sheet(), Patch.decode(patch));
      }
    }
    parts.remove(register.entries(ChangeKind.NEW).stream().map(RegisterEntry::sheet).toList());
    parts.remove(List.of(registerPart));
  }

  /**
   * Keeps what a later strip needs to know about all parts; the register itself comes after them.
   */
  void remember() {
    parts.undo().forEach((part, patches) -> add(ChangeKind.PART, part, patches));
    parts.added().forEach(part -> add(ChangeKind.NEW, part, List.of()));
  }

  private void add(ChangeKind kind, String part, Collection<Patch> patches) {
    String undo = patches.stream().map(Patch::encode).collect(Collectors.joining(" "));
    register.add(kind, part, "", Digest.of(parts.bytes(part)), undo);
  }
}
