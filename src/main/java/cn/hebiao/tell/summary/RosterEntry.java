package cn.hebiao.tell.summary;

import java.util.List;

/**
 * An agency of the roster.
 *
 * @param agency its name
 * @param owed the projects of which it owes a form, empty text for the form of the agency itself;
 *     none where any form will do
 * @param region where it belongs; empty where the roster does not say
 * @param group what kind of agency it is; empty where the roster does not say
 */
public record RosterEntry(String agency, List<String> owed, String region, String group) {
  public RosterEntry {
    owed = List.copyOf(owed);
  }

  /** An agency of which no more is known. */
  public static RosterEntry of(String agency) {
    return new RosterEntry(agency, List.of(), "", "");
  }
}
