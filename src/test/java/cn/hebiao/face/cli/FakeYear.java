package cn.hebiao.face.cli;

import cn.hebiao.app.Settings;
import cn.hebiao.app.year.CompleteArrivals;
import cn.hebiao.app.year.IssueForms;
import cn.hebiao.app.year.VerifyResults;
import cn.hebiao.app.year.YearDesk;
import java.nio.file.Path;
import java.util.List;

/** A bureau's year whose results hang on the folder's name. */
record FakeYear(List<YearDesk.IssueRequest> issued) implements YearDesk {
  @Override
  public IssueForms.Issued issue(IssueRequest request) {
    issued.add(request);
    return new IssueForms.Issued(2, 3, request.out().resolve("下发清单.xlsx"));
  }

  @Override
  public VerifyResults.Verified verify(Settings settings, Path results) {
    return new VerifyResults.Verified(
        4, results.endsWith("other") ? List.of("a: 90, 91") : List.of(), List.of(), List.of());
  }

  @Override
  public int archive(Settings settings, Path results, List<Path> inputs, Path target) {
    return 5;
  }

  @Override
  public CompleteArrivals arrivals(Path folder, Path out) {
    throw new UnsupportedOperationException();
  }
}
