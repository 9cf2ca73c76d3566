package cn.hebiao.adapter.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.builder.JxlsOutput;
import org.jxls.common.JxlsException;
import org.jxls.logging.JxlsLogger;
import org.jxls.transform.Transformer;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import org.jxls.transform.poi.PoiTransformer;

/** Lets JXLS fill an open workbook in place: without formulas, which we do, and without saving. */
final class JxlsFill {
  private JxlsFill() {}

  /**
   * Carries out the workbook's commands. Each list gets one row without content: JXLS would keep
   * all rows in memory, and takes several times as long as writing them.
   */
  static void fill(
      XSSFWorkbook workbook,
      Map<String, Object> totals,
      Set<String> lists,
      SafeExpressions expressions) {
    Map<String, Object> names = new HashMap<>(totals);
    lists.forEach(list -> names.put(list, List.of(new EmptyLine())));
    try {
      JxlsPoiTemplateFillerBuilder.newInstance()
          .withExpressionEvaluatorFactory(expressions)
          .withIgnoreColumnProps(true)
          .withIgnoreRowProps(true)
          .withLogger(new StrictLog())
          .withFormulaProcessor((transformer, area) -> {})
          .withTransformerFactory(
              (in, out, streaming, preprocessors, logger) -> transformer(workbook, logger))
          .withTemplate(new ByteArrayInputStream(new byte[0]))
          .buildAndFill(names, (JxlsOutput) OutputStream::nullOutputStream);
    } catch (JxlsException e) {
      throw StrictLog.failure("", "", e);
    }
  }

  private static Transformer transformer(XSSFWorkbook workbook, JxlsLogger logger) {
    PoiTransformer transformer =
        new PoiTransformer(workbook, false) {
          @Override
          public void write() throws IOException {
            // The workbook is finished and saved by us.
          }
        };
    transformer.setLogger(logger);
    return transformer;
  }
}
