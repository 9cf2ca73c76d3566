package cn.hebiao.core.explain;

import java.util.List;

/** Knows the uses of cells of one sort. */
interface Witness {
  /** All uses of cells that it knows of. */
  List<Use> uses(Subject subject);
}
