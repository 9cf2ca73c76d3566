package cn.hebiao.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes many workbooks out of a few: each of another agency, with some figures changed. The same
 * seed and number give the same bytes. From the command line: FOLDER COUNT SEED
 * [FOLDER-OF-SOURCES].
 */
public final class VariedBatch {
  private static final Path INBOX = Path.of("workbooks", "inbox");

  /** So many workbooks lie in one folder, as one county's would. */
  private static final int IN_FOLDER = 100;

  private static final Pattern AGENCY = Pattern.compile("^[\\u4e00-\\u9fff]+?局");
  private static final Pattern STORED_NUMBER =
      Pattern.compile("(<c (?![^>]*t=\")[^>]*>)<v>([0-9]+(?:\\.[0-9]+)?)</v>");
  private static final Pattern WRITTEN_NUMBER = Pattern.compile("[0-9]{2,}(?:\\.[0-9]+)?");
  private static final Pattern TEXT = Pattern.compile("(<t[^>]*>)([^<]*)</t>");
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final List<String> OFFICES =
      List.of("应急管理局", "民政局", "水利局", "教育局", "林业局", "司法局", "信访局", "粮食局");
  private static final int ONE_FIGURE_IN = 12;

  private final List<Source> sources;
  private final long seed;

  private record Source(String agency, String rest, byte[] bytes) {}

  /**
   * @param folder of the workbooks that are varied
   */
  public VariedBatch(Path folder, long seed) throws IOException {
    this.seed = seed;
    List<Source> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList()) {
        String name = file.getFileName().toString();
        Matcher agency = AGENCY.matcher(name);
        String own = agency.find() ? agency.group() : "";
        found.add(new Source(own, name.substring(own.length()), Files.readAllBytes(file)));
      }
    }
    this.sources = List.copyOf(found);
  }

  /** Workbooks made from those of the inbox. */
  public VariedBatch(long seed) throws IOException {
    this(INBOX, seed);
  }

  /** Writes so many workbooks into sub-folders of a folder; gives their paths. */
  public List<Path> write(Path folder, int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path county = folder.resolve("县" + numeral(i / IN_FOLDER));
      Files.createDirectories(county);
      Path file = county.resolve(name(i));
      Files.write(file, workbook(i));
      files.add(file);
    }
    return files;
  }

  private Source source(int number) {
    return sources.get(number % sources.size());
  }

  private String agency(int number) {
    return "某市" + numeral(number / OFFICES.size()) + "区" + OFFICES.get(number % OFFICES.size());
  }

  /** Digits as Chinese numerals, so that no name is near another. */
  private static String numeral(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append(NUMERALS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** The file name of a workbook. */
  public String name(int number) {
    Source source = source(number);
    return (source.agency().isEmpty() ? numeral(number) : agency(number)) + source.rest();
  }

  /** The bytes of a workbook. */
  public byte[] workbook(int number) throws IOException {
    Source source = source(number);
    Random random = new Random(seed * 31 + number);
    return changed(
        source.bytes(),
        xml -> {
          String named =
              source.agency().isEmpty() ? xml : xml.replace(source.agency(), agency(number));
          String figures = STORED_NUMBER.matcher(named).replaceAll(m -> stored(m, random));
          return TEXT.matcher(figures).replaceAll(m -> text(m, random));
        });
  }

  private static String stored(MatchResult cell, Random random) {
    return Matcher.quoteReplacement(cell.group(1) + "<v>" + figure(cell.group(2), random) + "</v>");
  }

  private static String text(MatchResult text, Random random) {
    String changed =
        WRITTEN_NUMBER
            .matcher(text.group(2))
            .replaceAll(number -> Matcher.quoteReplacement(figure(number.group(), random)));
    return Matcher.quoteReplacement(text.group(1) + changed + "</t>");
  }

  /** The figure, or now and then one with another last digit; years are left. */
  private static String figure(String figure, Random random) {
    if (figure.matches("20[0-9][0-9]") || random.nextInt(ONE_FIGURE_IN) > 0) {
      return figure;
    }
    return figure.substring(0, figure.length() - 1) + random.nextInt(10);
  }

  /** A package with its shared strings and worksheets changed. */
  static byte[] changed(byte[] workbook, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        String name = part.getName();
        byte[] content = in.readAllBytes();
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(copy);
        boolean cells = name.endsWith("sharedStrings.xml") || name.contains("worksheets/sheet");
        out.write(
            cells && name.endsWith(".xml")
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Writes the workbooks. */
  public static void main(String[] args) throws IOException {
    Path sources = args.length > 3 ? Path.of(args[3]) : INBOX;
    new VariedBatch(sources, Long.parseLong(args[2]))
        .write(Path.of(args[0]), Integer.parseInt(args[1]));
  }
}
