package cn.hebiao.judge.across;

import cn.hebiao.judge.across.FormDigest.DigestAmount;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workbook gives as last year's figure is what last year's workbook gave as its own. */
final class LastYearCheck implements BatchCheck {
  private record Key(String agency, int year, String item) {}

  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Map<Key, DigestAmount> own = new HashMap<>();
    for (FigureDigest figure : digests.figures()) {
      own.putIfAbsent(key(figure.agency(), figure.year(), figure.item()), figure.amount());
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (FigureDigest figure : digests.figures()) {
      figure
          .thisYear()
          .map(item -> own.get(key(figure.agency(), figure.year() - 1, item)))
          .filter(then -> differ(then, figure.amount()))
          .ifPresent(then -> findings.add(finding(figure, then)));
    }
    return findings;
  }

  private static Key key(String agency, int year, String item) {
    return new Key(LabelText.normalise(agency), year, item);
  }

  private static boolean differ(DigestAmount then, DigestAmount now) {
    return then.value().subtract(now.value()).abs().compareTo(then.half().add(now.half())) > 0;
  }

  private static BatchFinding finding(FigureDigest figure, DigestAmount then) {
    return BatchFinding.of(
        BatchCode.LAST_YEAR_DIFFERS,
        List.of(figure.amount().place(), then.place()),
        "agency",
        figure.agency(),
        "item",
        figure.item(),
        "found",
        figure.amount().place().found(),
        "then",
        then.place().found(),
        "year",
        Integer.toString(figure.year()),
        "before",
        Integer.toString(figure.year() - 1));
  }
}
