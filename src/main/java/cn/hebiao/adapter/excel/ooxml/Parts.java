package cn.hebiao.adapter.excel.ooxml;

import java.io.InputStream;

/** The parts of a package, found by names that are compared as packages do. */
public interface Parts {
  /** Whether there is a part of this name. */
  boolean has(String part);

  /** The name of a part as the package has it; the given one where there is no such part. */
  String stored(String part);

  /** The content of a part that is there. */
  InputStream stream(String part);

  /** The longest text that is read from one element. */
  int oneTextChars();

  /** A part that is there, to be read as XML. */
  default XmlCursor xml(String part) {
    return new XmlCursor(part, stream(part), oneTextChars());
  }
}
