package cn.hebiao.model.value;

/** What kind of thing a unit measures. Figures of different dimensions are never compared. */
public enum Dimension {
  /** Money, in 元 inside. */
  MONEY,
  /** Shares and rates, as a ratio inside: 95% is 0.95. Percentage points have their own base. */
  RATIO,
  /** Score points. */
  POINTS,
  /** Areas; 亩 has its own base because it is no whole multiple of a square metre. */
  AREA,
  /** Lengths, in metres inside. */
  LENGTH,
  /** Masses, in kilograms inside. */
  MASS,
  /** Volumes, in cubic metres inside. */
  VOLUME,
  /** Things counted; each kind of thing is its own base. */
  COUNT,
  /** Lengths of time; days, months and hours have bases of their own. */
  TIME,
  /** No unit given. */
  NONE
}
