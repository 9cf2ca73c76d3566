package cn.hebiao.year.issue;

/** What may be written into a cell of a form that is handed out. */
public enum Filling {
  /** Nothing; the cell is closed. */
  FIXED,
  /** Words, or a figure with its unit. */
  TEXT,
  /** An amount in 万元, not below zero. */
  AMOUNT,
  /** An amount in 万元 of one source, which may be below zero where it was cut or paid back. */
  PART,
  /** Points, from zero to the weight of the row. */
  POINTS,
  /** The points that a row is worth. */
  WEIGHT,
  /** Any number, as of a basic data form. */
  NUMBER,
  /** A level-two name or another word of a list; others may be written, too. */
  CHOICE;

  /** Whether the cell is open. */
  public boolean open() {
    return this != FIXED;
  }
}
