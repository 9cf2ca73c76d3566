package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.year.roster.YearRoster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to report, from lists as bureaus keep them. */
class RosterReaderTest {
  private static final String HEAD = "序号|单位名称|项目名称|归口股室";

  private static YearRoster read(Map<String, List<String>> sheets) {
    return YearFiles.PROGRAM.ruled(List.of()).roster(YearFiles.roster(sheets));
  }

  private static String forms(Map<String, List<String>> sheets) {
    return String.join(
        "；",
        read(sheets).duties().stream().map(duty -> duty.agency() + "/" + duty.project()).toList());
  }

  /** A total need not stand in the column of agencies. */
  @Test
  void totalsAreNoAgencies() {
    assertEquals(
        "青禾县教育局/校园安全；青禾县水利局/",
        forms(
            Map.of(
                "名单",
                List.of("青禾县应报单位名单", HEAD, "1|青禾县教育局|校园安全|教科文股", "2|青禾县水利局||农业股", "合 计|2家|1个|"))));
  }

  @Test
  void aLineAcrossAllColumnsNamesNobody() {
    assertEquals(
        "青禾县教育局/；青禾县水利局/",
        forms(
            Map.of(
                "名单",
                List.of(
                    HEAD,
                    "一、教科文股|<|<|<",
                    "1|青禾县教育局||教科文股",
                    "2|青禾县水利局||农业股",
                    "注：本名单由绩效股汇总|<|<|<"))));
  }

  /** Departments report for themselves where the list has nobody else. */
  @ParameterizedTest
  @ValueSource(strings = {"主管部门", "一级预算单位", "预算主管部门"})
  void aListOfDepartmentsIsARoster(String heading) {
    assertEquals(
        "青禾县教育局/校园安全；青禾县水利局/",
        forms(Map.of("名单", List.of(heading + "|项目名称", "青禾县教育局|校园安全", "青禾县水利局|"))));
  }

  /** Departments on one page, projects on the next, telephone numbers on the third. */
  @Test
  void everyPageOfTheListCounts() {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    sheets.put("项目", List.of(HEAD, "1|青禾县教育局|校园安全|教科文股", "2|青禾县第一中学|实验室改造|教科文股"));
    sheets.put("部门整体", List.of("序号|单位名称", "1|青禾县教育局", "2|青禾县水利局"));
    sheets.put("通讯录", List.of("单位名称|联系人|联系电话", "青禾县第一中学|某某|—", "青禾县体育馆|某某|—"));
    assertEquals("青禾县教育局/校园安全；青禾县第一中学/实验室改造；青禾县教育局/；青禾县水利局/", forms(sheets));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "=VLOOKUP(1,代码!A:B,2,0)"})
  void aNameThatCannotBeReadIsSaidAndNotLeftOut(String written) {
    InvalidTemplate refused =
        assertThrows(
            InvalidTemplate.class,
            () -> read(Map.of("名单", List.of("单位名称|项目名称", "青禾县教育局|校园安全", written + "|实验室改造"))));
    String said = YearFiles.PROGRAM.messages().text(refused.problem());
    assertTrue(said.contains("名单!A3"), said);
  }
}
