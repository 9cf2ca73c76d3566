package cn.hebiao.app.submission;

import java.util.Locale;

/** Where a submission stands with the bureau. */
public enum Standing {
  /** It has come, and nobody has decided anything. */
  RECEIVED,
  /** The bureau has accepted it. */
  ACCEPTED,
  /** The bureau has returned it to be corrected. */
  RETURNED,
  /** It does not count any more. */
  WITHDRAWN;

  /** The word of the machine interface. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
