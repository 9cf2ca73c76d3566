package cn.hebiao.judge.across;

import java.util.List;

/** One check over several workbooks. */
interface BatchCheck {
  /** What is to be said; empty if nothing, and where the rulebook sets no threshold for it. */
  List<BatchFinding> check(Digests digests, BatchRules rules);
}
