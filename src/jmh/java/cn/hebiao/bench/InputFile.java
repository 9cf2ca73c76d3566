package cn.hebiao.bench;

import cn.hebiao.WorkbookFile;

/**
 * A workbook to be measured on.
 *
 * @param name its file name
 * @param content its bytes
 */
record InputFile(String name, byte[] content) {
  WorkbookFile given() {
    return WorkbookFile.of(name, content);
  }
}
