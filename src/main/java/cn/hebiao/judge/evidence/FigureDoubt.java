package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.read.form.Form;
import java.util.List;

/** A reason to doubt figures. Thresholds and words are those of the rulebook. */
public interface FigureDoubt {
  /** The kind of finding it makes. */
  FindingCode code();

  /** The figures of a form that it casts doubt on. */
  List<DoubtfulFigure> find(Form form, EvidenceRules rules);
}
