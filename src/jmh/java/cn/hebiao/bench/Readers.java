package cn.hebiao.bench;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Ways to read the stored numbers of workbooks, those of formulas left out. */
final class Readers {
  private static final String SHEETS = "xl/worksheets/sheet";

  private final XMLInputFactory tokens = new InputFactoryImpl();
  private final ExcelBookReader ours = new ExcelBookReader(Limits.usual());

  /** Every part inflated and taken into tokens, nothing kept: the floor. */
  NumberSum tokens(List<InputFile> files) throws IOException, XMLStreamException {
    NumberSum sum = new NumberSum();
    for (InputFile file : files) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
          byte[] content = zip.readAllBytes();
          if (part.getName().endsWith(".xml")) {
            take(content, part.getName().startsWith(SHEETS), sum);
          }
        }
      }
    }
    return sum;
  }

  private void take(byte[] part, boolean sheet, NumberSum sum) throws XMLStreamException {
    XMLStreamReader in = tokens.createXMLStreamReader(new ByteArrayInputStream(part));
    String type = "";
    boolean formula = false;
    boolean value = false;
    while (in.hasNext()) {
      int event = in.next();
      if (sheet && event == XMLStreamConstants.START_ELEMENT) {
        value = in.getLocalName().equals("v");
        if (in.getLocalName().equals("c")) {
          String written = in.getAttributeValue("", "t");
          type = written == null ? "n" : written;
          formula = false;
        } else if (in.getLocalName().equals("f")) {
          formula = true;
        }
      } else if (value && event == XMLStreamConstants.CHARACTERS) {
        if (type.equals("n") && !formula) {
          sum.add(Double.parseDouble(in.getText()));
        }
        value = false;
      }
    }
    in.close();
  }

  /** Every part copied as it is, the first sheet inflated and deflated again. */
  int copy(List<InputFile> files) throws IOException {
    int size = 0;
    for (InputFile file : files) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipFile zip = ZipFile.builder().setByteArray(file.content()).get();
          ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
        for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
          if (part.getName().equals(SHEETS + "1.xml")) {
            copy.putArchiveEntry(new ZipArchiveEntry(part.getName()));
            zip.getInputStream(part).transferTo(copy);
            copy.closeArchiveEntry();
          } else {
            copy.addRawArchiveEntry(part, zip.getRawInputStream(part));
          }
        }
      }
      size += out.size();
    }
    return size;
  }

  NumberSum fastexcel(List<InputFile> files) throws IOException {
    NumberSum sum = new NumberSum();
    for (InputFile file : files) {
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
        for (Sheet sheet : book.getSheets().toList()) {
          try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.flatMap(org.dhatim.fastexcel.reader.Row::stream)
                .filter(cell -> cell != null && cell.getRawValue() != null)
                .filter(cell -> cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER)
                .forEach(cell -> sum.add(Double.parseDouble(cell.getRawValue())));
          }
        }
      }
    }
    return sum;
  }

  NumberSum poi(List<InputFile> files) throws IOException {
    NumberSum sum = new NumberSum();
    for (InputFile file : files) {
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.NUMERIC) {
                sum.add(cell.getNumericCellValue());
              }
            }
          }
        }
      }
    }
    return sum;
  }

  /** The yardstick: opened and saved with the library, nothing else. */
  int poiSaved(List<InputFile> files) throws IOException {
    int size = 0;
    for (InputFile file : files) {
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()));
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        book.write(out);
        size += out.size();
      }
    }
    return size;
  }

  NumberSum ours(List<InputFile> files) throws UnreadableBook {
    NumberSum sum = new NumberSum();
    for (InputFile file : files) {
      ours.read(file.content(), file.name()).sheets().stream()
          .flatMap(sheet -> sheet.cells().values().stream())
          .filter(cell -> cell.formula().isEmpty())
          .flatMap(cell -> cell.value().number().stream())
          .forEach(number -> sum.add(number.doubleValue()));
    }
    return sum;
  }
}
