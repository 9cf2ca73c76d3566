package cn.hebiao.author.blindspot;

/** Whether an alteration was noticed. */
public enum AlterationNotice {
  /** A new finding at the altered cell. */
  AT_CELL,
  /** A new finding at another cell that the altered one is part of, such as its total. */
  AT_RULE,
  /** A rule can no longer be evaluated and says so, or the blank is filled in. */
  LEFT_OPEN,
  /** Nothing new. */
  UNNOTICED
}
