package cn.hebiao.model.grid;

/** How a workbook is stored, told by its content and never by its name. */
public enum BookFormat {
  /** Office Open XML without macros. */
  XLSX("xlsx"),
  /** Office Open XML with macros, which are kept and never run. */
  XLSM("xlsm"),
  /** The binary format of Excel 97 to 2003, which WPS also writes as .et. */
  XLS("xls");

  private final String extension;

  BookFormat(String extension) {
    this.extension = extension;
  }

  /** The usual file extension without the dot. */
  public String extension() {
    return extension;
  }
}
