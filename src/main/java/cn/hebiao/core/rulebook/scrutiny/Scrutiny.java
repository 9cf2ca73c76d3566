package cn.hebiao.core.rulebook.scrutiny;

/** One thing that rulebooks are looked through for. */
interface Scrutiny {
  /** Adds what is doubtful. */
  void look(Inspected rulebook);
}
