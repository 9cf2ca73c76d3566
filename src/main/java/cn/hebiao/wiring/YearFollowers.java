package cn.hebiao.wiring;

import cn.hebiao.adapter.excel.write.PrintoutWriter;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.json.ResultsJson;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.Settings;
import cn.hebiao.app.batch.BatchFollower;
import cn.hebiao.app.year.Collect;
import cn.hebiao.app.year.CompareYears;
import cn.hebiao.app.year.SendBack;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.results.RunManifest;
import cn.hebiao.year.compare.PastResults;
import cn.hebiao.year.roster.YearRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who follows a batch for the bureau's year. */
record YearFollowers(
    BookSource source,
    Messages messages,
    Settings settings,
    Optional<YearRoster> roster,
    Optional<PastResults> past) {

  BatchFollower.Beginning of(RunManifest manifest) {
    return out -> {
      List<BatchFollower> followers = new ArrayList<>();
      if (settings.returns().wanted()) {
        followers.add(
            new SendBack(
                new SendBack.Tools(
                    new DiskFolder(),
                    source,
                    new ResultsJson(messages),
                    new PrintoutWriter(),
                    messages,
                    manifest,
                    settings.returns().due()),
                out));
      }
      roster.ifPresent(
          known ->
              followers.add(
                  new Collect(
                      new DiskFolder(), source, new PrintoutWriter(), messages, known, out)));
      past.ifPresent(
          known ->
              followers.add(
                  new CompareYears(new DiskFolder(), new PrintoutWriter(), messages, known, out)));
      return followers;
    };
  }
}
