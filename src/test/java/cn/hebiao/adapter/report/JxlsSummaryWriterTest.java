package cn.hebiao.adapter.report;

import cn.hebiao.core.summary.SampleFiles;
import cn.hebiao.core.summary.SummaryModel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JxlsSummaryWriterTest {
  @Test
  void writes() throws Exception {
    byte[] out =
        new JxlsSummaryWriter()
            .write(
                SummaryModel.of(SampleFiles.county(), SampleFiles.messages()),
                Files.readAllBytes(Path.of("templates/summary.xlsx")));
    Files.write(Path.of("target/summary-look.xlsx"), out);
  }
}
