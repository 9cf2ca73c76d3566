package cn.hebiao.app;

import cn.hebiao.core.result.Checked;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one file of a batch.
 *
 * @param checked the result of checking it
 * @param annotated its annotated copy; empty where none was written
 */
public record Processed(Checked checked, Optional<Path> annotated) {}
