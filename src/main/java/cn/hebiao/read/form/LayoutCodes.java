package cn.hebiao.read.form;

import cn.hebiao.model.finding.FindingCode;
import java.util.List;

/** What may be found while forms are recognised. */
public final class LayoutCodes {
  /** A label that the form should have was not found. */
  public static final FindingCode LABEL_MISSING = FindingCode.error("LABEL_MISSING");

  /** A label fits more than one column. */
  public static final FindingCode LABEL_AMBIGUOUS = FindingCode.warning("LABEL_AMBIGUOUS");

  /** A form with rows or columns that Excel hides; they were read. */
  public static final FindingCode HIDDEN_CONTENT = FindingCode.notice("HIDDEN_CONTENT");

  /** The form is not understood as a whole. */
  public static final FindingCode FORM_UNCLEAR = FindingCode.warning("FORM_UNCLEAR");

  /** All of them. */
  public static final List<FindingCode> ALL =
      List.of(LABEL_MISSING, LABEL_AMBIGUOUS, HIDDEN_CONTENT, FORM_UNCLEAR);

  private LayoutCodes() {}
}
