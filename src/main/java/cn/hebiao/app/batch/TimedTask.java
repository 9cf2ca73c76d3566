package cn.hebiao.app.batch;

/** A piece of work that may be given up. */
interface TimedTask<R> {
  /** Does the work; never throws. */
  R call();

  /** The result where the work took too long: as much as is known, and that it was given up. */
  R late();
}
