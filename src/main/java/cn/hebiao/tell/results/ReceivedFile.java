package cn.hebiao.tell.results;

import java.util.Optional;

/**
 * One file received by a run.
 *
 * @param input where it lies below the given folder, with {@code /} between folders
 * @param copy the place of its annotated copy in the folder for results; empty where there is none
 * @param sha256 of its bytes, in small hexadecimal digits; empty where they could not be read
 * @param result what was found of it
 */
public record ReceivedFile(
    String input, Optional<String> copy, Optional<String> sha256, ReportedBook result) {}
