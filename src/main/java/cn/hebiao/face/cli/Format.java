package cn.hebiao.face.cli;

import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.face.cli.text.TextReport;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import java.util.List;

/** The formats of {@code check}. */
enum Format {
  /** For a person. */
  TEXT {
    @Override
    ResultLines lines(Messages messages) {
      TextReport report = new TextReport(messages);
      return new ResultLines() {
        @Override
        public List<String> of(Checked checked) {
          return report.block(checked);
        }

        @Override
        public List<String> last() {
          return report.summary();
        }
      };
    }
  },
  /** For a program: one object per file and line. */
  JSON {
    @Override
    ResultLines lines(Messages messages) {
      CheckedJson json = new CheckedJson(messages);
      return new ResultLines() {
        @Override
        public List<String> of(Checked checked) {
          return List.of(json.line(checked));
        }

        @Override
        public List<String> last() {
          return List.of();
        }
      };
    }
  };

  abstract ResultLines lines(Messages messages);
}
