package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blackbox.JsonTree;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultDifferencesTest {
  private static final String RESULT =
      "{'file':'a','forms':[{'kind':'project','sheet':'S','range':'A1:B2','computed':{'score':8},"
          + "'indicators':[{'name':'n','cell':'D1','weight':5},{'name':'m','cell':'D2','weight':5}]}],"
          + "'findings':[{'code':'C','severity':'error','sheet':'S','cell':'H1','rule':null}]}";

  private static List<String> differences(String after) throws IOException {
    return ResultDifferences.of(
        JsonTree.object(RESULT.replace('\'', '"')), JsonTree.object(after.replace('\'', '"')));
  }

  @Test
  void equalResults_haveNone() throws IOException {
    assertEquals(List.of(), differences(RESULT));
  }

  @Test
  void aNumberWrittenOtherwise_isTheSame() throws IOException {
    assertEquals(List.of(), differences(RESULT.replace("'score':8", "'score':8.0")));
  }

  @Test
  void changedFields_areNamedWithTheirPlace() throws IOException {
    assertEquals(
        List.of(
            "form S project > computed.score: 8 -> 9",
            "form S project > indicator D2 m > weight: 5 -> null",
            "finding C S H1 > severity: error -> notice"),
        differences(
            RESULT
                .replace("'score':8", "'score':9")
                .replace("'D2','weight':5", "'D2','weight':null")
                .replace("error", "notice")));
  }

  @Test
  void whatComesAndGoes_isNamed() throws IOException {
    assertEquals(
        List.of(
            "form S project > indicator D1 n gone: name=n, cell=D1, weight=5",
            "finding C S H1 gone: code=C, severity=error, sheet=S, cell=H1",
            "finding C S H2 added: code=C, severity=error, sheet=S, cell=H2"),
        differences(
            RESULT.replace("{'name':'n','cell':'D1','weight':5},", "").replace("H1", "H2")));
  }

  @Test
  void theSameFindingTwice_isCounted() throws IOException {
    String finding = "{'code':'C','severity':'error','sheet':'S','cell':'H1','rule':null}";
    assertEquals(
        List.of("finding C S H1 #2 added: code=C, severity=error, sheet=S, cell=H1"),
        differences(RESULT.replace(finding, finding + "," + finding)));
  }

  @Test
  void newFields_areNamed() throws IOException {
    assertEquals(
        List.of("state: no such field -> errors"),
        differences(RESULT.replaceFirst("}$", ",'state':'errors'}")));
  }
}
