package cn.hebiao.app;

/**
 * An annotated copy that was saved.
 *
 * @param place its place in the folder for results, with {@code /} between folders
 * @param sha256 of its bytes
 */
public record SavedCopy(String place, String sha256) {}
