package cn.hebiao.rules.reading;

import java.util.List;

/**
 * The columns that a sheet of a rulebook may have, by their header texts.
 *
 * @param sheet the sheet's name
 * @param required columns without which the sheet cannot be read
 * @param optional columns that may be absent
 */
record AllowedColumns(String sheet, List<String> required, List<String> optional) {
  /** Whether a header text names one of these columns. */
  boolean known(String header) {
    return required.contains(header) || optional.contains(header);
  }
}
