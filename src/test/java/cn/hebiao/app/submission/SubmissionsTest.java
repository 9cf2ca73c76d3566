package cn.hebiao.app.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.submission.SubmissionFolder;
import cn.hebiao.adapter.json.RecordJson;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.submission.Decision.DecisionKind;
import cn.hebiao.app.submission.Requester.RequesterRole;
import cn.hebiao.app.submission.SubmissionStore.PendingFile;
import cn.hebiao.app.submission.Submissions.DecisionOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionsTest {
  private static final Requester AGENCY = new Requester(RequesterRole.AGENCY, "甲局");
  private static final Requester OTHER = new Requester(RequesterRole.AGENCY, "乙局");
  private static final Requester BUREAU = new Requester(RequesterRole.BUREAU, "@bureau");
  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  @TempDir private Path folder;

  private Submissions open(Instant now) {
    return new Submissions(
        SubmissionFolder.open(folder, new RecordJson()),
        new CheckFiles(new ExcelBookReader(Limits.usual()), new WorkbookAnnotator(), null),
        checked -> "{\"file\":1}",
        new RecordJson(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Submission handIn(Submissions submissions, Requester who, String name)
      throws IOException {
    PendingFile file = submissions.pend(out -> out.write('x'));
    submissions.accept(who, name, file);
    return submissions.find(who, file.id()).orElseThrow();
  }

  @Test
  void theLaterVersionIsTheOneThatCameLaterWhateverTheClockSays() throws IOException {
    String first;
    try (Submissions submissions = open(NOON)) {
      first = handIn(submissions, AGENCY, "表").id();
    }
    try (Submissions submissions = open(NOON.minusSeconds(7200))) {
      Submission second = handIn(submissions, AGENCY, "表");
      assertEquals(Optional.of(first), second.previous());
      assertEquals(List.of(second), submissions.current(AGENCY));
    }
    try (Submissions submissions = open(NOON)) {
      assertEquals(2, submissions.list(AGENCY).size());
      assertEquals(first, submissions.list(AGENCY).get(0).id());
      assertFalse(submissions.current(AGENCY).get(0).id().equals(first));
    }
  }

  @Test
  void theResultCarriesItsIdentifierAndTheVersionBefore() throws IOException {
    try (Submissions submissions = open(NOON)) {
      Submission first = handIn(submissions, AGENCY, "表");
      Submission second = handIn(submissions, AGENCY, "表");
      assertEquals("{\"file\":1,\"id\":\"" + first.id() + "\"}", submissions.result(first));
      assertEquals(
          "{\"file\":1,\"id\":\""
              + second.id()
              + "\",\"previous\":{\"id\":\""
              + first.id()
              + "\"}}",
          submissions.result(second));
    }
  }

  /** Who, where it stands, what is wished, and what comes of it. */
  @ParameterizedTest
  @CsvSource({
    "BUREAU, , ACCEPT, DONE",
    "BUREAU, , RETURN, DONE",
    "BUREAU, , WITHDRAW, DONE",
    "BUREAU, ACCEPT, ACCEPT, NOT_NOW",
    "BUREAU, ACCEPT, RETURN, DONE",
    "BUREAU, ACCEPT, WITHDRAW, DONE",
    "BUREAU, RETURN, ACCEPT, DONE",
    "BUREAU, RETURN, RETURN, NOT_NOW",
    "BUREAU, RETURN, WITHDRAW, DONE",
    "BUREAU, WITHDRAW, ACCEPT, NOT_NOW",
    "BUREAU, WITHDRAW, RETURN, NOT_NOW",
    "BUREAU, WITHDRAW, WITHDRAW, NOT_NOW",
    "AGENCY, , ACCEPT, NOT_ALLOWED",
    "AGENCY, , RETURN, NOT_ALLOWED",
    "AGENCY, , WITHDRAW, DONE",
    "AGENCY, ACCEPT, WITHDRAW, NOT_NOW",
    "AGENCY, RETURN, WITHDRAW, DONE",
    "AGENCY, WITHDRAW, WITHDRAW, NOT_NOW",
    "REVIEWER, , ACCEPT, NOT_ALLOWED",
    "REVIEWER, , WITHDRAW, NOT_ALLOWED",
    "GUEST, , ACCEPT, NOT_ALLOWED",
    "GUEST, , WITHDRAW, NOT_ALLOWED"
  })
  void whoMayDecideWhatAndWhen(
      RequesterRole role, DecisionKind before, DecisionKind wish, DecisionOutcome outcome)
      throws IOException {
    try (Submissions submissions = open(NOON)) {
      Submission submission = handIn(submissions, AGENCY, "表");
      if (before != null) {
        submissions.decide(BUREAU, submission, before, "");
      }
      assertEquals(outcome, submissions.decide(new Requester(role, "甲局"), submission, wish, "意见"));
    }
  }

  @Test
  void decisionsOutliveTheServer() throws IOException {
    try (Submissions submissions = open(NOON)) {
      submissions.decide(BUREAU, handIn(submissions, AGENCY, "表"), DecisionKind.RETURN, "重填");
    }
    try (Submissions submissions = open(NOON)) {
      Submission submission = submissions.list(AGENCY).get(0);
      assertEquals(Standing.RETURNED, submissions.standing(submission));
      assertEquals("重填", submissions.decisions(submission).get(0).opinion());
    }
  }

  @Test
  void theBoardShowsEveryAgencyOfTheRoster() throws IOException {
    try (Submissions submissions = open(NOON)) {
      Submission first = handIn(submissions, AGENCY, "表");
      submissions.decide(BUREAU, first, DecisionKind.RETURN, "重填");
      Submission second = handIn(submissions, AGENCY, "表");
      submissions.decide(BUREAU, second, DecisionKind.RETURN, "再填");
      Submission gone = handIn(submissions, OTHER, "表");
      submissions.decide(OTHER, gone, DecisionKind.WITHDRAW, "");
      List<AgencyReport> board = AgencyReport.of(List.of("乙局", "甲局"), submissions);
      assertEquals(new AgencyReport("乙局", List.of(), "", 0, 0), board.get(0));
      assertEquals(new AgencyReport("甲局", List.of(second), "unreadable", 0, 2), board.get(1));
      // What is no workbook is no report.
      assertFalse(board.get(1).reported());
    }
  }

  @Test
  void nobodySeesAnothersSaveWhoSeesAll() throws IOException {
    try (Submissions submissions = open(NOON)) {
      String id = handIn(submissions, AGENCY, "表").id();
      assertTrue(submissions.find(OTHER, id).isEmpty());
      assertTrue(submissions.find(BUREAU, id).isPresent());
      assertTrue(submissions.find(Requester.NOBODY, id).isEmpty());
      assertTrue(submissions.list(OTHER).isEmpty());
    }
  }
}
