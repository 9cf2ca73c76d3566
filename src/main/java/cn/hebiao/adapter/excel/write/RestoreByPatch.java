package cn.hebiao.adapter.excel.write;

import java.util.List;

/** Takes our work out to the byte, which works as long as no other program has saved the file. */
final class RestoreByPatch {
  private final EditedPackage parts;
  private final ChangeRegister register;

  RestoreByPatch(EditedPackage parts, ChangeRegister register) {
    this.parts = parts;
    this.register = register;
  }

  /** Whether every part that we changed or added is still as we left it. */
  boolean applies() {
    List<ChangeRegister.RegisterEntry> changed = register.entries(ChangeRegister.ChangeKind.PART);
    return !changed.isEmpty()
        && changed.stream().allMatch(this::isUntouched)
        && register.entries(ChangeRegister.ChangeKind.NEW).stream().allMatch(this::isUntouched);
  }

  private boolean isUntouched(ChangeRegister.RegisterEntry entry) {
    return parts.has(entry.sheet())
        && Digest.of(parts.bytes(entry.sheet())).equals(entry.written());
  }

  void strip(String registerPart) {
    for (ChangeRegister.RegisterEntry entry : register.entries(ChangeRegister.ChangeKind.PART)) {
      for (String patch : entry.before().split(" ")) {
        parts.edit(entry.sheet(), Patch.decode(patch));
      }
    }
    register.entries(ChangeRegister.ChangeKind.NEW).forEach(entry -> parts.remove(entry.sheet()));
    parts.remove(registerPart);
  }

  /**
   * Keeps what a later strip needs to know about all parts; the register itself comes after them.
   */
  static void remember(EditedPackage parts, ChangeRegister register) {
    parts
        .undo()
        .forEach(
            (part, patches) ->
                register.add(
                    ChangeRegister.ChangeKind.PART,
                    part,
                    "",
                    Digest.of(parts.bytes(part)),
                    String.join(" ", patches.stream().map(Patch::encode).toList())));
    parts
        .added()
        .forEach(
            part ->
                register.add(
                    ChangeRegister.ChangeKind.NEW, part, "", Digest.of(parts.bytes(part)), ""));
  }
}
