package cn.hebiao.app.submission;

/**
 * Who asks.
 *
 * @param role what that one may do
 * @param name by which submissions of that one are known; empty on a machine of one person
 */
public record Requester(RequesterRole role, String name) {
  /** Whoever sits at a machine of one person. */
  public static final Requester ALONE = new Requester(RequesterRole.ALONE, "");

  /** Somebody who has shown no code where one is needed. */
  public static final Requester NOBODY = new Requester(RequesterRole.NOBODY, "nobody");

  /** What a requester may do. */
  public enum RequesterRole {
    /** The only one there is; may see all. */
    ALONE,
    /** Somebody without a code where none is needed; whoever has an identifier was told it. */
    GUEST,
    /** Somebody who has to show a code first; may see nothing. */
    NOBODY,
    /** An agency; sees what it handed in. */
    AGENCY,
    /** Somebody who reviews; sees what she handed in. */
    REVIEWER,
    /** The finance bureau; may see and decide all. */
    BUREAU
  }

  /** Whether all submissions are shown to that one. */
  public boolean seesAll() {
    return role == RequesterRole.ALONE || role == RequesterRole.BUREAU;
  }

  /** Whether papers of spot checks are for that one. */
  public boolean reviews() {
    return seesAll() || role == RequesterRole.REVIEWER;
  }

  /** Whether a submission is among those of that one. */
  public boolean lists(Submission submission) {
    return seesAll() || submission.owner().equals(name);
  }

  /** Whether that one may see a submission of which it has the identifier. */
  public boolean maySee(Submission submission) {
    return role == RequesterRole.GUEST || lists(submission);
  }
}
