package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.property.Draw;
import cn.hebiao.property.Tries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it is read or refused; nothing else is ever thrown. */
class DamagedFilesProperties {
  /** A byte of the file that is another one now; the place is in thousandths of thousandths. */
  record Damage(int place, byte value) {}

  private static final List<String> ODD =
      List.of(
          "<", ">", "\"", "'", "&", "-1", "99999999999", "", "]]>", "\u0000", "<a>", "A1:", "NaN");

  private static final byte[] XLS = made(OfficeFiles::xls);
  private static final byte[] XLSX = made(OfficeFiles::xlsx);

  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());

  @Test
  void xls() {
    Tries.of(150, 20261121, draw -> read(damaged(XLS.clone(), draw.from(this::damages))));
  }

  @Test
  void xlsx() {
    Tries.of(150, 20261121, draw -> read(damaged(XLSX.clone(), draw.from(this::damages))));
  }

  @Test
  void parts() {
    Tries.of(
        300,
        20261121,
        draw -> read(damagedPart(draw.evenly(0, 999_999), draw.evenly(0, 999_999), draw.of(ODD))));
  }

  private static byte[] damagedPart(int part, int place, String odd) {
    Map<String, String> parts =
        Zips.workbook(
            "<cols><col min='1' max='2' hidden='1'/></cols><sheetData><row r='2' ht='1'>"
                + "<c r='A2' s='1' t='str'><f t='shared' si='1' ref='A2:A3'>A1+1</f><v>1</v></c>"
                + "<c r='B2' t='s'><v>0</v></c><c r='C2'><f t='array' ref='C2:D3'>A1</f><v>5</v></c>"
                + "</row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Zips.relationships(
            "worksheet",
            "worksheets/sheet1.xml",
            "styles",
            "styles.xml",
            "sharedStrings",
            "s.xml"));
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy/m/d'/></numFmts>"
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    parts.put("xl/s.xml", "<sst><si><t>甲</t></si></sst>");
    String name = List.copyOf(parts.keySet()).get(part % parts.size());
    String xml = parts.get(name);
    int at = (int) ((long) place * xml.length() / 1_000_000);
    int end = Math.min(xml.length(), at + 1 + part % 3);
    parts.put(name, xml.substring(0, at) + odd + xml.substring(end));
    return Zips.zip(parts);
  }

  private static byte[] made(Callable<byte[]> file) {
    try {
      return file.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(byte[] bytes) {
    try {
      reader.read(bytes, "表.xlsx");
    } catch (UnreadableBook refusal) {
      // This is the only way to fail.
      if (refusal.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", refusal);
      }
    }
  }

  private static byte[] damaged(byte[] bytes, List<Damage> damages) {
    for (Damage damage : damages) {
      bytes[(int) ((long) damage.place() * bytes.length / 1_000_000)] = damage.value();
    }
    return bytes;
  }

  private List<Damage> damages(Draw draw) {
    return draw.list(1, 8, () -> new Damage(draw.evenly(0, 999_999), draw.octet()));
  }
}
