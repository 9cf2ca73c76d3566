package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;

/** Everything that can be wrong in a rulebook workbook; each has a message template. */
enum RulebookMistake {
  SHEET_MISSING("sheetMissing"),
  SHEET_MISNAMED("sheetMisnamed"),
  HEADER_MISSING("headerMissing"),
  COLUMN_MISSING("columnMissing"),
  VALUE_MISSING("valueMissing"),
  ENTRY_MISSING("entryMissing"),
  SPELLING_MISSING("spellingMissing"),
  CELL_ERROR("cellError"),
  WORD_UNKNOWN("wordUnknown"),
  WORD_UNKNOWN_NEAR("wordUnknownNear"),
  NUMBER_UNREADABLE("numberUnreadable"),
  NUMBER_NOT_POSITIVE("numberNotPositive"),
  NUMBER_NEGATIVE("numberNegative"),
  NUMBER_NOT_WHOLE("numberNotWhole"),
  YEARS_REVERSED("yearsReversed"),
  DUPLICATE("duplicate"),
  NAME_UNUSABLE("nameUnusable"),
  NAME_TAKEN("nameTaken"),
  NAME_UNKNOWN("nameUnknown"),
  NAME_UNKNOWN_NEAR("nameUnknownNear"),
  NAME_OF_COMPLETION("nameOfCompletion"),
  NUMBER_WANTED("numberWanted"),
  CONDITION_WANTED("conditionWanted"),
  FORMULA_OF_EXCEL("formulaOfExcel"),
  FORMULA_MISSING("formulaMissing"),
  BAND_UNREADABLE("bandUnreadable"),
  BAND_UNREACHABLE("bandUnreachable"),
  BAND_GAP("bandGap"),
  BAND_ABOVE_WEIGHT("bandAboveWeight"),
  PARTS_NOT_WEIGHT("partsNotWeight"),
  GRADE_ORDER("gradeOrder"),
  PREMISE_CIRCULAR("premiseCircular"),
  SUBJECT_UNKNOWN("subjectUnknown"),
  SUBJECT_UNKNOWN_NEAR("subjectUnknownNear"),
  FIGURE_UNREADABLE("figureUnreadable"),
  EXPECTED_UNREADABLE("expectedUnreadable");

  private final String name;

  RulebookMistake(String name) {
    this.name = name;
  }

  /** The key of the message template. */
  String key() {
    return "rulebook." + name;
  }

  Message with(String... namesAndValues) {
    return Message.of(key(), namesAndValues);
  }
}
