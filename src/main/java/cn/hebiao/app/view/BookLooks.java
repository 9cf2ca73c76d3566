package cn.hebiao.app.view;

import java.util.Map;

/** The port to what the sheets of a workbook look like. */
public interface BookLooks {
  /**
   * The looks of sheets by name. Empty where the looks cannot be read, or only at more cost than
   * looks are worth; never throws because of bad data.
   *
   * @param content a workbook file
   */
  Map<String, SheetLook> of(byte[] content);
}
