package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import java.util.List;
import java.util.Optional;

/**
 * Writes into Office Open XML workbooks (xlsx, xlsm, transitional and strict). Parts that nothing
 * is written into are copied in their compressed form; in the others only the places that change
 * are spliced, and the rest of their text stays letter by letter.
 */
public final class OoxmlAnnotator implements BookAnnotator {
  @Override
  public Annotated annotate(
      byte[] original, BookFormat format, EditPlan plan, Omissions omissions) {
    byte[] clean = pristine(original, format);
    OoxmlCopy copy = new OoxmlCopy(clean);
    plan.report().ifPresent(copy::name);
    copy.edits(plan.edits());
    plan.report().ifPresent(report -> copy.report(report, omissions));
    return copy.finish(clean);
  }

  @Override
  public Annotated complete(byte[] original, BookFormat format, List<Edit.Fill> fills) {
    OoxmlCopy copy = new OoxmlCopy(pristine(original, format));
    copy.edits(fills);
    return copy.seal();
  }

  @Override
  public boolean untouched(byte[] copy, BookFormat format) {
    EditedPackage parts = new EditedPackage(pristine(copy, format));
    return new FilledDigest(parts, new WorkbookPart(parts).dialect()).holds();
  }

  @Override
  public byte[] pristine(byte[] copy, BookFormat format) {
    EditedPackage parts = new EditedPackage(copy);
    Optional<RegisterSheet> sheet = RegisterSheet.find(parts, new WorkbookPart(parts));
    if (sheet.isEmpty()) {
      return copy;
    }
    RestoreByPatch exact = new RestoreByPatch(parts, sheet.get().register());
    if (exact.applies()) {
      try {
        exact.strip(sheet.get().sheet().part());
        return parts.write();
      } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
        // The register is made up: what it says about single cells is still checked one by one.
        return byCell(copy);
      }
    }
    return byCell(copy);
  }

  private static byte[] byCell(byte[] copy) {
    EditedPackage parts = new EditedPackage(copy);
    WorkbookPart book = new WorkbookPart(parts);
    RegisterSheet found = RegisterSheet.find(parts, book).orElseThrow();
    new RestoreByCell(parts, book, found.register()).strip(found.sheet().name());
    return parts.write();
  }

  @Override
  public boolean ours(byte[] copy, BookFormat format) {
    EditedPackage parts = new EditedPackage(copy);
    return RegisterSheet.find(parts, new WorkbookPart(parts)).isPresent();
  }
}
