package cn.hebiao.adapter.excel.ooxml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of an XML part into text and back without losing a byte. */
public final class XmlCoding {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private final Charset charset;

  private XmlCoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * The coding of a part: by its byte order mark, by its declaration, else UTF-8. Where the bytes
   * do not fit it, each byte stands for itself, so that none is lost.
   */
  public static XmlCoding of(byte[] bytes) {
    XmlCoding stated = stated(bytes);
    return stated.fits(bytes) ? stated : new XmlCoding(StandardCharsets.ISO_8859_1);
  }

  private boolean fits(byte[] bytes) {
    try {
      decode(bytes);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static XmlCoding stated(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new XmlCoding(StandardCharsets.UTF_16BE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new XmlCoding(StandardCharsets.UTF_16LE);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return new XmlCoding(
        declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8);
  }

  /** The text of bytes in this coding; those that are none are refused. */
  public String decode(byte[] bytes) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("part is not " + charset + " text", e);
    }
  }

  /** The bytes of a text in this coding. */
  public byte[] encode(String text) {
    return text.getBytes(charset);
  }

  /** The text with character references for what the part's coding lacks. */
  public String writable(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              CharBuffer one = CharBuffer.wrap(Character.toChars(c));
              out.append(encoder.canEncode(one) ? one : "&#" + c + ";");
            });
    return out.toString();
  }
}
