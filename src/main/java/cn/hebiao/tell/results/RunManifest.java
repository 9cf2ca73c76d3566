package cn.hebiao.tell.results;

import java.util.List;
import java.util.Optional;

/**
 * What the results of a run rest on beyond the files received, and the workbook made of them.
 *
 * @param program name and version of the program
 * @param rulebooks the rulebooks in use
 * @param template the SHA-256 of the summary template
 * @param roster the SHA-256 of the roster; empty where none was given
 * @param summary the SHA-256 of the consolidated workbook; empty where none could be saved
 */
public record RunManifest(
    String program,
    List<NamedDigest> rulebooks,
    String template,
    Optional<String> roster,
    Optional<String> summary) {
  public RunManifest {
    rulebooks = List.copyOf(rulebooks);
  }

  /** The same of a run that made a consolidated workbook. */
  public RunManifest made(Optional<String> ofSummary) {
    return new RunManifest(program, rulebooks, template, roster, ofSummary);
  }

  /**
   * A file that was used.
   *
   * @param name its name without its folder
   * @param sha256 of its bytes, in small hexadecimal digits
   */
  public record NamedDigest(String name, String sha256) {}
}
