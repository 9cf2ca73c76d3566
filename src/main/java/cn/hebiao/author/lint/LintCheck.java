package cn.hebiao.author.lint;

/** One thing that rulebooks are looked through for. */
interface LintCheck {
  /** Adds what is doubtful. */
  void look(InspectedRulebook rulebook);
}
