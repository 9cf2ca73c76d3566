package cn.hebiao.tell.edit;

/** Why a copy differs from its original at some place. */
public enum ChangeReason {
  /** A blank of the form was filled. */
  FILL,
  /** A column was added beside the form. */
  APPEND,
  /** A cell at fault was marked. */
  MARK,
  /** A note was written on a cell at fault. */
  NOTE,
  /** An added cell leads to the findings about its row. */
  LINK,
  /** An added column got its width. */
  WIDTH,
  /** A row grew so that the opinion can be read. */
  HEIGHT,
  /** The print area grew by the added columns. */
  PRINT,
  /** The sheet with the findings. */
  REPORT,
  /** The hidden sheet, or stream, by which our work can be taken out again. */
  REGISTER,
  /** Formats for added and marked cells. */
  FORMATS,
  /** What the file format demands when any of the others is done. */
  BOOKKEEPING,
  /** Formulas were added and are computed on opening. */
  CALCULATION,
  /** A changed file cannot keep its signature. */
  SIGNATURE,
  /** None: nobody asked for this. */
  NONE
}
