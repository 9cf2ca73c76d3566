package cn.hebiao.face.web;

import cn.hebiao.app.Fault;
import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.face.web.Routes.FoundRoute;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * From a request to its answer, whatever happens: guards, finds the route, has it done by whose
 * work it is, and turns everything that is thrown into an answer.
 */
final class RequestRun implements HttpHandler {
  /** What a body may have of which nothing is wanted; four times as much is still read. */
  private static final long UNWANTED = 256 << 10;

  /** So long a client is listened to that sends too many files at once. */
  private static final Duration HURRY = Duration.ofSeconds(1);

  private static final String RETRY = "5";
  private static final Map<String, String> SAFETY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private final RequestGuard guard;
  private final Routes routes;
  private final Access access;
  private final WorkQueues queues;
  private final HeaderDeadlines headers;
  private final RequestBody bodies;
  private final RequestBody hurried;
  private final OpenUploads uploads = new OpenUploads(WorkQueues.UPLOADS_OF_ONE);
  private final ScheduledExecutorService timer;
  private final Duration patience;
  private final Messages messages;
  private final JsonFormat json;
  private final Consumer<String> log;

  RequestRun(
      RequestGuard guard,
      Routes routes,
      Access access,
      WorkQueues queues,
      HeaderDeadlines headers,
      RequestBody bodies,
      ScheduledExecutorService timer,
      Duration patience,
      Messages messages,
      JsonFormat json,
      Consumer<String> log) {
    this.guard = guard;
    this.routes = routes;
    this.access = access;
    this.queues = queues;
    this.headers = headers;
    this.bodies = bodies;
    this.hurried = new RequestBody(timer, HURRY);
    this.timer = timer;
    this.patience = patience;
    this.messages = messages;
    this.json = json;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) {
    headers.passed();
    answering(
        exchange,
        () -> {
          SAFETY.forEach(exchange.getResponseHeaders()::set);
          guard.check(exchange);
          WebRequest request = WebRequest.of(exchange);
          FoundRoute found = routes.find(request);
          Runnable work =
              () -> answering(exchange, () -> send(exchange, answer(request, found)), bodies);
          if (found.route().queue() == RouteQueue.UPLOADS) {
            upload(exchange, request.address(), work);
          } else {
            queues.run(found.route().queue(), work);
          }
        },
        bodies);
  }

  private void upload(HttpExchange exchange, String address, Runnable work) {
    if (!uploads.enter(address)) {
      answering(
          exchange,
          () -> {
            throw FileIntake.tooMany();
          },
          hurried);
      return;
    }
    Runnable counted =
        () -> {
          try {
            work.run();
          } finally {
            uploads.leave(address);
          }
        };
    try {
      queues.run(RouteQueue.UPLOADS, counted);
    } catch (RejectedExecutionException full) {
      uploads.leave(address);
      throw full;
    }
  }

  private Answer answer(WebRequest request, FoundRoute found) throws IOException, UnreadableBook {
    Requester requester =
        found.route().open()
            ? access.requester(request).orElse(Requester.NOBODY)
            : access.requester(request).orElseThrow(() -> new RefusedRequest(401, "web.needsCode"));
    return found.route().endpoint().answer(request, requester, found.parts());
  }

  /** A step on the way to an answer. */
  private interface AnswerStep {
    void run() throws IOException, UnreadableBook;
  }

  /**
   * @param rest reads what is left of a body, or the client would not see the answer
   */
  private void answering(HttpExchange exchange, AnswerStep step, RequestBody rest) {
    try {
      step.run();
    } catch (RefusedRequest refused) {
      Answer answer = error(refused.status(), refused.reason());
      for (Map.Entry<String, String> header : refused.headers().entrySet()) {
        answer = answer.with(header.getKey(), header.getValue());
      }
      lastAnswer(exchange, answer, rest);
    } catch (UnreadableBook unreadable) {
      lastAnswer(
          exchange,
          error(422, Message.of("file.unreadable", "text", unreadable.getMessage())),
          rest);
    } catch (RejectedExecutionException full) {
      lastAnswer(exchange, error(503, Message.of("web.busy")).with("Retry-After", RETRY), rest);
    } catch (ConnectionLost gone) {
      exchange.close();
    } catch (Throwable thrown) {
      fault(exchange, thrown, rest);
    }
  }

  private void fault(HttpExchange exchange, Throwable thrown, RequestBody rest) {
    Fault fault = Fault.of(thrown);
    log.accept(messages.text(Message.of("web.fault", "reference", fault.reference())));
    fault.trace().forEach(log);
    lastAnswer(exchange, error(500, Message.of("web.fault", "reference", fault.reference())), rest);
  }

  private Answer error(int status, Message reason) {
    return Answer.json(status, json.object(Map.of("error", messages.text(reason))));
  }

  /** The client gets to read the answer only if it could send all it wanted to. */
  private void lastAnswer(HttpExchange exchange, Answer answer, RequestBody rest) {
    if (exchange.getResponseCode() >= 0) {
      exchange.close();
      return;
    }
    try {
      exchange.getResponseHeaders().set("Connection", "close");
      rest.drain(exchange.getRequestBody(), UNWANTED);
      send(exchange, answer);
    } catch (IOException | RuntimeException gone) {
      exchange.close();
    }
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head && answer.length() != Answer.UNKNOWN) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(answer.length()));
      }
      exchange.sendResponseHeaders(answer.status(), head ? -1 : coded(answer.length()));
      if (!head && answer.length() != 0) {
        answer.body().write(new TimedOutput(exchange.getResponseBody()));
      }
    }
  }

  /** The JDK's server takes 0 for a length that is not known, and -1 for none. */
  private static long coded(long length) {
    return length == Answer.UNKNOWN ? 0 : length == 0 ? -1 : length;
  }

  /** Waits for a client no longer than it deserves. */
  private final class TimedOutput extends FilterOutputStream {
    TimedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      ThreadDeadline.within(
          patience,
          timer,
          () -> {
            out.write(bytes, from, count);
            return count;
          });
    }
  }
}
