package cn.hebiao.year.roster;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a bureau has decided once and wants kept in every later run.
 *
 * @param aliases names of agencies on forms, and whom they mean
 * @param waivers exceptions that were applied for
 * @param seals forms that are final
 */
public record Ledger(List<Alias> aliases, List<Waiver> waivers, List<Seal> seals) {
  /** Nothing decided. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

  public Ledger {
    aliases = List.copyOf(aliases);
    waivers = List.copyOf(waivers);
    seals = List.copyOf(seals);
  }

  /** The same with what another has besides. */
  public Ledger with(Ledger other) {
    return new Ledger(
        both(aliases, other.aliases), both(waivers, other.waivers), both(seals, other.seals));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /**
   * A name on a form and the agency that it means.
   *
   * @param written the name as forms have it
   * @param agency the name on the roster
   */
  public record Alias(String written, String agency) {}

  /**
   * An exception that an agency applied for (申请放行).
   *
   * @param agency whose form
   * @param project the project; empty for the form of the whole department
   * @param code the code of the finding
   * @param place the cell, perhaps with its sheet; empty for every place in the form
   * @param explanation what the agency says
   * @param granted whether the bureau lets it pass
   * @param decider by which office it was decided
   * @param reason why
   */
  public record Waiver(
      String agency,
      String project,
      String code,
      String place,
      String explanation,
      boolean granted,
      String decider,
      String reason) {
    /** Whether it may be followed: granted, by whom and why. */
    public boolean inForce() {
      return granted && !decider.isEmpty() && !reason.isEmpty() && !explanation.isEmpty();
    }
  }

  /**
   * A form that is final (封存).
   *
   * @param agency whose form
   * @param project the project; empty for the form of the whole department
   * @param content what tells the content of the sealed file
   */
  public record Seal(String agency, String project, String content) {}
}
