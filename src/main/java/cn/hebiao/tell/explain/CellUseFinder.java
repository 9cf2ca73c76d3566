package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import java.util.List;

/** Knows the uses of cells of one sort. */
interface CellUseFinder {
  /** All uses of cells that it knows of. */
  List<Use> uses(Subject subject);
}
