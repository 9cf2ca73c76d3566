package cn.hebiao.adapter.excel.write;

import cn.hebiao.adapter.excel.write.ChangeRegister.ChangeKind;
import cn.hebiao.app.Annotated;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.Edit;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.SkippedEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes into workbooks of Excel 97 to 2003. The whole file is read and saved anew, so that only
 * what is known to be safe is done: no notes where a sheet has drawings or charts. The original is
 * kept in a stream of its own beside the workbook, so that our work can be taken out to the byte as
 * long as no other program has saved the file.
 */
public final class XlsAnnotator implements BookAnnotator {
  @Override
  public Annotated annotate(
      byte[] original, BookFormat format, EditPlan plan, Omissions omissions) {
    byte[] clean = pristine(original, format);
    boolean signed = XlsStreams.isSigned(clean);
    try (HSSFWorkbook book = open(clean)) {
      List<SkippedEdit> skipped = new ArrayList<>();
      ChangeRegister register = new ChangeRegister();
      XlsStyleRegistry styles = new XlsStyleRegistry(book);
      String report = plan.report().map(r -> XlsRegisterSheet.freeName(book, r.name())).orElse("");
      edit(book, plan.edits(), styles, register, skipped, report);
      Optional<Report> written = plan.saying(omissions.told(skipped, signed)).report();
      if (written.isPresent()) {
        new XlsReportSheet(book, styles).write(written.get(), report);
        register.add(ChangeKind.SHEET, report, "", "", "");
      }
      if (register.isEmpty()) {
        return new Annotated(clean, skipped, false);
      }
      XlsRegisterSheet.write(book, register);
      byte[] copy = XlsStreams.keep(bytes(book, register, clean), clean);
      return new Annotated(copy, skipped, signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void edit(
      HSSFWorkbook book,
      List<? extends Edit> all,
      XlsStyleRegistry styles,
      ChangeRegister register,
      List<SkippedEdit> skipped,
      String report) {
    Map<String, List<Edit>> bySheet = new LinkedHashMap<>();
    all.forEach(e -> bySheet.computeIfAbsent(e.sheet(), key -> new ArrayList<>()).add(e));
    bySheet.forEach(
        (name, edits) -> {
          HSSFSheet sheet = book.getSheet(name);
          if (sheet == null || !sheet.getSheetName().equals(name)) {
            edits.forEach(
                e -> skipped.add(new SkippedEdit(e, SkippedEdit.SkipReason.NO_SUCH_SHEET)));
          } else {
            new XlsSheetEditor(sheet, styles, register, skipped, report).write(edits);
          }
        });
  }

  @Override
  public Annotated complete(byte[] original, BookFormat format, List<Edit.Fill> fills) {
    byte[] clean = pristine(original, format);
    try (HSSFWorkbook book = open(clean)) {
      List<SkippedEdit> skipped = new ArrayList<>();
      ChangeRegister register = new ChangeRegister();
      edit(book, fills, new XlsStyleRegistry(book), register, skipped, "");
      byte[] filled = register.isEmpty() ? clean : bytes(book, register, clean);
      return new Annotated(XlsStreams.seal(filled), skipped, XlsStreams.isSigned(clean));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean untouched(byte[] copy, BookFormat format) {
    return XlsStreams.isSealed(pristine(copy, format));
  }

  @Override
  public byte[] pristine(byte[] copy, BookFormat format) {
    Optional<byte[]> kept = XlsStreams.original(copy);
    if (kept.isPresent()) {
      return kept.get();
    }
    try (HSSFWorkbook book = open(copy)) {
      ChangeRegister register = XlsRegisterSheet.read(book);
      if (register.isEmpty()) {
        return copy;
      }
      new XlsStrip(book, register).strip();
      return XlsStreams.drop(bytes(book, new ChangeRegister(), copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean ours(byte[] copy, BookFormat format) {
    if (XlsStreams.original(copy).isPresent()) {
      return true;
    }
    try (HSSFWorkbook book = open(copy)) {
      return !XlsRegisterSheet.read(book).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Macros and other streams beside the workbook are kept. */
  private static HSSFWorkbook open(byte[] file) {
    try {
      byte[] whole = XlsStreams.withSelfReference(file);
      return new HSSFWorkbook(new POIFSFileSystem(new ByteArrayInputStream(whole)), true);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("not a workbook of Excel 97 to 2003", e);
    }
  }

  /** The saved workbook, which is computed anew when it is opened if we wrote a formula. */
  private static byte[] bytes(HSSFWorkbook book, ChangeRegister register, byte[] original)
      throws IOException {
    if (register.entries().stream().anyMatch(entry -> entry.written().startsWith("F:"))) {
      book.setForceFormulaRecalculation(true);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return XlsStreams.withProperties(out.toByteArray(), original);
  }
}
