package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.rules.rulebook.CheckSetting;
import cn.hebiao.rules.rulebook.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads 核查设置: severity and status of a general check in each row. */
record SettingSheet(RulebookSource source) {
  private static final String CODE = "代码";
  private static final String SEVERITY = "严重程度";
  private static final String STATUS = "状态";
  private static final AllowedColumns COLUMNS =
      new AllowedColumns("核查设置", List.of(CODE, SEVERITY), List.of("名称", STATUS, "说明"));

  Map<String, CheckSetting> read() {
    UniqueNames codes = new UniqueNames();
    Map<String, CheckSetting> settings = new LinkedHashMap<>();
    for (Row row : source.rows(COLUMNS, Optional::of)) {
      row.required(SEVERITY);
      settings.put(
          codes.enter(row, CODE),
          new CheckSetting(
              row.choice(SEVERITY, AllowedWords.SEVERITY, Severity.NOTICE),
              row.choice(STATUS, AllowedWords.STATUS, Status.ACTIVE)));
    }
    return settings;
  }
}
