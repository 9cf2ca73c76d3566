package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.year.issue.Filling;
import cn.hebiao.year.issue.FormCell;
import cn.hebiao.year.issue.FormSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a blank form says while it is filled: prompts, refusals and colours. */
final class IssuedHints {
  /** What Excel takes of a prompt. */
  private static final int LONGEST = 250;

  private final XSSFSheet sheet;
  private final Messages messages;
  private final Map<String, String> names;

  /**
   * @param names the defined names of the lists
   */
  IssuedHints(XSSFSheet sheet, Messages messages, Map<String, String> names) {
    this.sheet = sheet;
    this.messages = messages;
    this.names = names;
  }

  void add(FormSheet form) {
    // Cells that are told the same share one entry; Excel keeps only so many.
    Map<List<Object>, CellRangeAddressList> alike = new LinkedHashMap<>();
    Map<List<Object>, FormCell> first = new LinkedHashMap<>();
    for (FormCell cell : form.cells()) {
      if (cell.filling().open()) {
        List<Object> key = List.of(cell.filling(), cell.prompt(), cell.wording(), offset(cell));
        CellRef ref = cell.ref();
        alike
            .computeIfAbsent(key, k -> new CellRangeAddressList())
            .addCellRangeAddress(ref.row(), ref.column(), ref.row(), ref.column());
        first.putIfAbsent(key, cell);
      }
    }
    alike.forEach((key, cells) -> hint(first.get(key), cells));
    form.slips().forEach(this::colour);
  }

  /** Where the limit stands, seen from the cell. */
  private static String offset(FormCell cell) {
    return cell.limit()
        .map(at -> (at.row() - cell.ref().row()) + "," + (at.column() - cell.ref().column()))
        .orElse("");
  }

  private void hint(FormCell cell, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint = constraint(helper, cell);
    DataValidation validation = helper.createValidation(constraint, cells);
    validation.setEmptyCellAllowed(true);
    if (!cell.prompt().isEmpty()) {
      validation.createPromptBox("", shortened(cell.prompt()));
      validation.setShowPromptBox(true);
    }
    if (cell.filling() != Filling.TEXT) {
      validation.setErrorStyle(
          cell.filling() == Filling.CHOICE
              ? DataValidation.ErrorStyle.WARNING
              : DataValidation.ErrorStyle.STOP);
      validation.createErrorBox("", text("issue.refuse." + refusal(cell.filling())));
      validation.setShowErrorBox(true);
    } else {
      validation.setShowErrorBox(false);
    }
    if (cell.filling() == Filling.CHOICE) {
      // POI has it the wrong way round: this shows the arrow.
      validation.setSuppressDropDownArrow(true);
    }
    sheet.addValidationData(validation);
  }

  private DataValidationConstraint constraint(DataValidationHelper helper, FormCell cell) {
    return switch (cell.filling()) {
      case AMOUNT -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
      case WEIGHT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
      case POINTS ->
          helper.createDecimalConstraint(
              OperatorType.BETWEEN, "0", cell.limit().map(CellRef::name).orElse("100"));
      case PART, NUMBER ->
          helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000");
      case CHOICE -> helper.createFormulaListConstraint(names.get(cell.wording()));
      case TEXT, FIXED ->
          helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "32767", null);
    };
  }

  private static String refusal(Filling filling) {
    return switch (filling) {
      case AMOUNT -> "amount";
      case POINTS -> "points";
      case WEIGHT -> "weight";
      case CHOICE -> "list";
      case PART, NUMBER, TEXT, FIXED -> "number";
    };
  }

  private static String shortened(String prompt) {
    return prompt.length() <= LONGEST ? prompt : prompt.substring(0, LONGEST - 1) + "…";
  }

  private void colour(FormSheet.ShownSlip slip) {
    ConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule(slip.formula());
    PatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(
        new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE}, null));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(
            new CellRangeAddress[] {
              new CellRangeAddress(
                  slip.cells().first().row(),
                  slip.cells().last().row(),
                  slip.cells().first().column(),
                  slip.cells().last().column())
            },
            rule);
  }

  private String text(String key) {
    return messages.text(Message.of(key));
  }
}
