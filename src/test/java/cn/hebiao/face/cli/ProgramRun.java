package cn.hebiao.face.cli;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.sample.SampleResults;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the program with fakes and keeps what it prints. */
final class ProgramRun {
  final FakeUseCases useCases = new FakeUseCases();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path workingFolder;
  private final boolean interactive;

  ProgramRun(Path workingFolder, boolean interactive) {
    this.workingFolder = workingFolder;
    this.interactive = interactive;
  }

  int run(String... args) {
    Streams streams = new Streams(print(out), print(err), interactive);
    return new Program(streams, messages(), useCases, workingFolder).run(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  static Messages messages() {
    Map<String, String> templates = new HashMap<>(MessageFiles.load().templates());
    templates.putAll(SampleResults.TEXTS);
    return new Messages(templates);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
