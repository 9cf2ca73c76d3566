package cn.hebiao.rules.formula.data;

/** Where a formula finds the figures behind its names. */
@FunctionalInterface
public interface Bindings {
  /**
   * The figure of a name. A name nobody knows is {@link Binding.Missing} as well; rulebooks are
   * checked for such names beforehand.
   *
   * @param name as {@code Name.normalised} writes it
   */
  Binding lookup(String name);
}
