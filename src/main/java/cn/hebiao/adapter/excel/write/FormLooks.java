package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.year.issue.FormLook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How a place wants its blank forms to look: samples of cells, the page they stand on, and words.
 * Only looks and words are taken; what is a formula or a macro in the template stays there.
 */
public final class FormLooks {
  private static final int LONGEST = 1000;

  private final Map<FormLook, XSSFCellStyle> samples = new EnumMap<>(FormLook.class);
  private final Map<String, String> words = new HashMap<>();
  private final List<Message> problems = new ArrayList<>();
  private final Messages messages;
  private Optional<XSSFSheet> page = Optional.empty();

  private FormLooks(Messages messages) {
    this.messages = messages;
  }

  /** The looks that the program has itself. */
  public static FormLooks usual(Messages messages) {
    return new FormLooks(messages);
  }

  /**
   * The looks of a template.
   *
   * @throws InvalidTemplate where it cannot be used, with what to mend
   */
  public static FormLooks of(byte[] template, Messages messages) {
    FormLooks looks = new FormLooks(messages);
    try {
      // Stays open: styles are taken from it for every form.
      looks.read(new XSSFWorkbook(new ByteArrayInputStream(template)));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | org.apache.poi.EmptyFileException
        | org.apache.poi.UnsupportedFileFormatException unreadable) {
      throw new InvalidTemplate(Message.of("issue.template.unreadable"), unreadable);
    }
    if (!looks.problems.isEmpty()) {
      throw new InvalidTemplate(looks.problems);
    }
    return looks;
  }

  private void read(XSSFWorkbook book) {
    XSSFSheet sheet = book.getSheet(text("issue.template.looks"));
    if (sheet == null) {
      problem("noSheet", "sheet", text("issue.template.looks"));
      return;
    }
    page = Optional.of(sheet);
    Map<String, FormLook> names =
        Arrays.stream(FormLook.values())
            .collect(Collectors.toMap(look -> text("issue.look." + look.name()), look -> look));
    String known =
        Arrays.stream(FormLook.values())
            .map(look -> text("issue.look." + look.name()))
            .collect(Collectors.joining("、"));
    for (Row row : sheet) {
      String name = shown(row.getCell(0));
      Cell sample = row.getCell(1);
      if (row.getRowNum() == 0 || name.isEmpty()) {
        continue;
      }
      if (!names.containsKey(name)) {
        problem("unknown", "place", place(sheet, row), "name", name, "known", known);
      } else if (sample == null) {
        problem("noSample", "place", place(sheet, row), "name", name);
      } else {
        samples.put(names.get(name), (XSSFCellStyle) sample.getCellStyle());
      }
    }
    Optional.ofNullable(book.getSheet(text("issue.template.words"))).ifPresent(this::words);
  }

  private void words(XSSFSheet sheet) {
    Map<String, String> names = new HashMap<>();
    for (String pair : text("issue.template.names").split("、")) {
      names.put(pair.split(":")[0], pair.split(":")[1]);
    }
    for (Row row : sheet) {
      String name = shown(row.getCell(0));
      String written = shown(row.getCell(1));
      if (row.getRowNum() == 0 || name.isEmpty() || written.isEmpty()) {
        continue;
      }
      String key = "issue." + names.getOrDefault(name, "");
      String needed = messages.has(key + ".needs") ? text(key + ".needs") : "";
      if (!names.containsKey(name)) {
        String known = names.keySet().stream().sorted().collect(Collectors.joining("、"));
        problem("unknown", "place", place(sheet, row), "name", name, "known", known);
      } else if (row.getCell(1).getCellType() == CellType.FORMULA) {
        problem("formula", "place", place(sheet, row));
      } else if (!written.contains(needed)) {
        problem("needs", "place", place(sheet, row), "name", name, "words", needed);
      } else if (written.length() > LONGEST) {
        problem("long", "place", place(sheet, row), "name", name);
      } else {
        words.put(key, written);
      }
    }
  }

  private static String shown(Cell cell) {
    return cell == null ? "" : new DataFormatter().formatCellValue(cell).strip();
  }

  private static String place(Sheet sheet, Row row) {
    return sheet.getSheetName() + "!A" + (row.getRowNum() + 1);
  }

  private void problem(String key, String... arguments) {
    problems.add(Message.of("issue.template." + key, arguments));
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }

  /** The texts, with the words of the place in them. */
  public Messages messages() {
    Map<String, String> all = new HashMap<>(messages.templates());
    all.putAll(words);
    return new Messages(all);
  }

  Optional<XSSFCellStyle> sample(FormLook look) {
    return Optional.ofNullable(samples.get(look));
  }

  /** The font size of a look in points. */
  double size(FormLook look) {
    return sample(look)
        .map(style -> (double) style.getFont().getFontHeightInPoints())
        .orElseGet(() -> IssuedStyles.size(look));
  }

  /** Lays a form out as the page of samples is. */
  void lay(XSSFSheet sheet) {
    page.ifPresent(
        from -> {
          sheet.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
          for (PageMargin margin : PageMargin.values()) {
            sheet.setMargin(margin, from.getMargin(margin));
          }
          sheet.getHeader().setLeft(from.getHeader().getLeft());
          sheet.getHeader().setCenter(from.getHeader().getCenter());
          sheet.getHeader().setRight(from.getHeader().getRight());
        });
  }
}
