package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.UnreadableBook.ReadProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The container a file is in, told by its first bytes; its name is never looked at. */
enum Signature {
  /** A zip: OOXML, OpenDocument or a plain archive. */
  ZIP,
  /** The compound file of Office 97 to 2003, also the wrapping of encrypted OOXML. */
  OLE2;

  private static final int HEAD = 8192;

  /** Magic bytes of what is refused by name, as Latin-1 text. */
  private static final Map<String, ReadProblem> REFUSED = refused();

  /** Charsets in which a text may be; the decoders are strict, so the first that fits is taken. */
  private static final List<Charset> TEXT_CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private static Map<String, ReadProblem> refused() {
    Map<String, ReadProblem> magic = new LinkedHashMap<>();
    magic.put("%PDF", ReadProblem.PDF);
    magic.put("{\\rtf", ReadProblem.WORD);
    magic.put("\u0089PNG", ReadProblem.PICTURE);
    magic.put("\u00ff\u00d8\u00ff", ReadProblem.PICTURE);
    magic.put("GIF8", ReadProblem.PICTURE);
    magic.put("BM", ReadProblem.PICTURE);
    magic.put("Rar!", ReadProblem.ARCHIVE);
    magic.put("7z\u00bc\u00af", ReadProblem.ARCHIVE);
    magic.put("\u001f\u008b", ReadProblem.ARCHIVE);
    // The stream of Excel 2, 3 and 4 without a container.
    magic.put("\t\0\4\0", ReadProblem.OLD_BIFF);
    magic.put("\t\2\6\0", ReadProblem.OLD_BIFF);
    magic.put("\t\4\6\0", ReadProblem.OLD_BIFF);
    return magic;
  }

  /** The container of a workbook, or the refusal that says what the file is instead. */
  static Signature of(byte[] bytes) throws UnreadableBook {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE2;
    }
    for (Map.Entry<String, ReadProblem> magic : REFUSED.entrySet()) {
      // Two letters alone could begin any text.
      boolean text = magic.getKey().equals("BM") && textOf(bytes).isPresent();
      if (head.startsWith(magic.getKey()) && !text) {
        throw new UnreadableBook(magic.getValue());
      }
    }
    Optional<String> text = textOf(bytes);
    throw new UnreadableBook(text.map(Signature::kindOfText).orElse(ReadProblem.NOT_A_WORKBOOK));
  }

  private static Optional<String> textOf(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return decoded(bytes, StandardCharsets.UTF_16);
    }
    return TEXT_CHARSETS.stream().flatMap(charset -> decoded(bytes, charset).stream()).findFirst();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    CharBuffer chars = CharBuffer.allocate(HEAD);
    ByteBuffer head = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, HEAD));
    // Not at the end of input: a character cut in two at the end of the head is no fault.
    boolean wrong =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(head, chars, false)
            .isError();
    String text = chars.flip().toString();
    boolean binary = text.chars().anyMatch(c -> c < ' ' && "\t\r\n\f\u001a".indexOf(c) < 0);
    return wrong || binary ? Optional.empty() : Optional.of(text);
  }

  private static ReadProblem kindOfText(String text) {
    String start = text.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
    // Before HTML: this kind of XML has an element Table, too.
    if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return ReadProblem.XML_2003;
    }
    if (start.contains("urn:oasis:names:tc:opendocument")) {
      return ReadProblem.OPEN_DOCUMENT;
    }
    if (start.startsWith("mime-version:") || start.contains("<html") || start.contains("<table")) {
      return ReadProblem.HTML;
    }
    if (!start.startsWith("<")) {
      return ReadProblem.CSV_OR_TEXT;
    }
    boolean page =
        List.of("<!doctype html", "<head", "<meta", "<body", "<style", "<div", "<!--").stream()
            .anyMatch(start::startsWith);
    return page ? ReadProblem.HTML : ReadProblem.NOT_A_WORKBOOK;
  }
}
