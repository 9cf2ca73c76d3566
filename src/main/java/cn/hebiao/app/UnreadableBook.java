package cn.hebiao.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A file that cannot be read as a workbook. Its message is Chinese and for the user: what the file
 * is and what to do. It is checked because every caller has to go on with the next file.
 */
public final class UnreadableBook extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String MESSAGES = "hebiao.messages.files";

  /** What is wrong with the file; the text of each is in the file messages under the same name. */
  public enum ReadProblem {
    /** There is no such file. */
    MISSING,
    /** It is a folder. */
    FOLDER,
    /** The system refuses to read it: no right, in use, not a plain file. */
    NOT_READABLE,
    /** It has no bytes. */
    EMPTY,
    /** More bytes than the limit; arguments: size and limit in MB. */
    TOO_BIG,
    /** Nothing that is known. */
    NOT_A_WORKBOOK,
    /** Began as a workbook, and then something is broken; argument: where. */
    CORRUPT,
    /** Needs a password. */
    ENCRYPTED,
    /** A web page, often under a workbook's name. */
    HTML,
    /** XML Spreadsheet 2003. */
    XML_2003,
    /** Plain text, for example comma separated values. */
    CSV_OR_TEXT,
    /** A text document of Word or WPS. */
    WORD,
    /** A presentation. */
    SLIDES,
    /** An OpenDocument file such as .ods. */
    OPEN_DOCUMENT,
    /** Another kind of office document. */
    OTHER_OFFICE,
    /** A PDF. */
    PDF,
    /** A picture. */
    PICTURE,
    /** A packed archive, perhaps with workbooks inside. */
    ARCHIVE,
    /** The binary variant .xlsb. */
    BINARY_XLSB,
    /** Excel 95 or earlier. */
    OLD_BIFF,
    /** A sound .xls with something that cannot be read. */
    XLS_UNSUPPORTED,
    /** A workbook without any sheet. */
    NO_SHEETS,
    /** Unpacks to more than the limit; argument: limit in MB. */
    UNPACKED_TOO_BIG,
    /** Packed so tightly that it can only be meant to exhaust the reader. */
    ZIP_BOMB,
    /** More packed parts than the limit; argument: limit. */
    TOO_MANY_PARTS,
    /** More sheets than the limit; arguments: number and limit. */
    TOO_MANY_SHEETS,
    /** More cells than the limit; arguments: limit and where. */
    TOO_MANY_CELLS,
    /** More text than the limit; arguments: limit in characters and where. */
    TOO_MUCH_TEXT,
    /**
     * Parts of the same name but other content, or names that lead out of the package; argument:
     * the name.
     */
    UNSAFE_PACKAGE,
    /** Needs more memory than the program has, even alone; argument: that memory in MB. */
    NOT_ENOUGH_MEMORY,
    /** Declares entities or refers to other files; argument: where. */
    XML_ATTACK
  }

  private final ReadProblem kind;

  /**
   * @param kind what is wrong
   * @param arguments the values of its message in their order
   */
  public UnreadableBook(ReadProblem kind, Object... arguments) {
    super(text(kind, arguments));
    this.kind = kind;
  }

  private static String text(ReadProblem kind, Object... arguments) {
    ResourceBundle messages = ResourceBundle.getBundle(MESSAGES, Locale.ROOT);
    return new MessageFormat(messages.getString(kind.name()), Locale.ROOT).format(arguments);
  }

  public ReadProblem kind() {
    return kind;
  }

  /** Keeps what was caught for whoever looks into it; users do not see it. */
  public UnreadableBook because(Throwable cause) {
    initCause(cause);
    return this;
  }
}
