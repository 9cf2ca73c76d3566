package cn.hebiao.face.cli;

import cn.hebiao.app.text.TextReport;
import cn.hebiao.judge.result.Checked;
import java.util.List;

/** The formats of {@code check}. */
enum Format {
  /** For a person. */
  TEXT {
    @Override
    ResultLines lines(Context context) {
      TextReport report = new TextReport(context.messages());
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
    ResultLines lines(Context context) {
      return new ResultLines() {
        @Override
        public List<String> of(Checked checked) {
          return List.of(context.useCases().json(checked));
        }

        @Override
        public List<String> last() {
          return List.of();
        }
      };
    }
  };

  abstract ResultLines lines(Context context);
}
