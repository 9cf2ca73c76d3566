package cn.hebiao.face.web.sheet;

import cn.hebiao.model.finding.Finding;

/**
 * A finding with its number in the list of the workbook, from 1.
 *
 * @param number its number
 * @param finding the finding
 */
record NumberedFinding(int number, Finding finding) {
  String anchor() {
    return "f" + number;
  }
}
