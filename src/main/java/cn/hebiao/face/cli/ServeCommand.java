package cn.hebiao.face.cli;

import cn.hebiao.app.FileNames;
import cn.hebiao.app.Settings;
import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.face.web.ServerOptions;
import cn.hebiao.face.web.ServerOptions.ServerLimits;
import cn.hebiao.face.web.TlsKey;
import cn.hebiao.face.web.WebServer;
import cn.hebiao.model.finding.Message;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the program as a server until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_MEGABYTES = 1024;

  private final Context context;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption helpOption;

  @Option(names = "--port", paramLabel = "N")
  private int port = 8410;

  @Option(names = "--host", paramLabel = "H")
  private String host = "127.0.0.1";

  @Option(names = "--name", paramLabel = "NAME")
  private List<String> names = List.of();

  @Option(names = "--data", paramLabel = "DIR")
  private Path data = Path.of("workbooks", "server");

  @Option(names = "--roster", paramLabel = "FILE")
  private Path roster;

  @Option(names = "--rulebooks", paramLabel = "DIR")
  private Path rulebooks;

  @Option(names = "--template", paramLabel = "FILE")
  private Path template;

  @Option(names = "--keystore", paramLabel = "FILE")
  private Path keystore;

  @Option(names = "--password-file", paramLabel = "FILE")
  private Path passwordFile;

  @Option(names = "--no-browser")
  private boolean noBrowser;

  @Option(names = "--max-mb", paramLabel = "N")
  private int megabytes = (int) (ServerLimits.USUAL.fileBytes() >> 20);

  @Option(names = "--max-files", paramLabel = "N")
  private int files = ServerLimits.USUAL.files();

  @Option(names = "--rate", paramLabel = "N")
  private int rate = ServerLimits.USUAL.perSecond();

  ServeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    ChosenPaths paths = new ChosenPaths(context.workingFolder(), spec.commandLine());
    ServerOptions options =
        new ServerOptions(
            host,
            within("--port", port, 0, HIGHEST_PORT),
            names,
            tls(paths),
            new ServerLimits(
                (long) within("--max-mb", megabytes, 1, MOST_MEGABYTES) << 20,
                within("--max-files", files, 1, Integer.MAX_VALUE),
                within("--rate", rate, 1, Integer.MAX_VALUE),
                ServerLimits.USUAL.patience()));
    Settings settings =
        new Settings(
            paths.folder("--rulebooks", Optional.ofNullable(rulebooks)),
            paths.file("--template", Optional.ofNullable(template)),
            paths.file("--roster", Optional.ofNullable(roster)),
            false,
            Optional.empty(),
            false);
    try (SubmissionService service =
            context.useCases().submissions(settings, context.workingFolder().resolve(data));
        WebServer server = WebServer.start(options, service, context.streams()::complaint)) {
      context.streams().result(server.address());
      context.streams().out().flush();
      open(server.address());
      new CountDownLatch(1).await();
      return ExitCode.CLEAN.number();
    } catch (IOException taken) {
      throw new UnwritableOutput(
          List.of(Message.of("serve.taken", "host", host, "port", Integer.toString(port))));
    }
  }

  /** The password stands in a file: arguments can be seen by whoever else works on the machine. */
  private Optional<TlsKey> tls(ChosenPaths paths) {
    Optional<Path> file = paths.file("--keystore", Optional.ofNullable(keystore));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> secret = paths.file("--password-file", Optional.ofNullable(passwordFile));
    try {
      String password = secret.isEmpty() ? "" : Files.readString(secret.get()).strip();
      TlsKey key = new TlsKey(file.get(), password);
      key.requireUsable();
      return Optional.of(key);
    } catch (IOException unusable) {
      throw new UnwritableOutput(
          List.of(Message.of("serve.badKeystore", "file", FileNames.shown(file.get()))));
    }
  }

  private int within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new WrongUsage(
          spec.commandLine(),
          Message.of(
              "cli.usage.NOT_WITHIN",
              "option",
              option,
              "value",
              Integer.toString(value),
              "least",
              Integer.toString(least),
              "most",
              Integer.toString(most)));
    }
    return value;
  }

  /**
   * Shows the page to whoever sits there; where nobody does, the address is printed and that's it.
   */
  private void open(String address) {
    boolean watched = context.streams().interactive() && !noBrowser;
    if (watched && !GraphicsEnvironment.isHeadless() && Desktop.isDesktopSupported()) {
      try {
        Desktop.getDesktop().browse(URI.create(address));
      } catch (IOException | UnsupportedOperationException noBrowserThere) {
        // She can type the address that is printed.
      }
    }
  }
}
