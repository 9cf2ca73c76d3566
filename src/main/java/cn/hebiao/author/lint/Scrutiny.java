package cn.hebiao.author.lint;

/** One thing that rulebooks are looked through for. */
interface Scrutiny {
  /** Adds what is doubtful. */
  void look(Inspected rulebook);
}
