package cn.hebiao.review.verdict;

import cn.hebiao.review.paper.ReturnedPaper.Entered;

/**
 * A row of a feedback sheet: what was put to an agency, what it says, and what became of it.
 *
 * @param file the sheet it stands in
 * @param paper the number of the paper
 * @param row which line of the paper, or which problem
 * @param cell where the agency's opinion is to stand
 * @param subject the indicator or nothing
 * @param problem what was put to it
 * @param opinion one of the words, as written; empty while it says nothing
 * @param reason why
 * @param handling what the reviewers decided, as written; empty where they have not
 * @param points the final points, where they were changed
 * @param note why they were
 * @param handler who decided
 * @param date when
 */
public record Objection(
    String file,
    String paper,
    String row,
    String cell,
    String subject,
    String problem,
    String opinion,
    String reason,
    String handling,
    Entered points,
    String note,
    String handler,
    String date) {}
