package cn.hebiao.face.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Settings;
import cn.hebiao.app.submission.SubmissionService;
import cn.hebiao.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a key: nothing goes over the network in the clear. */
class EncryptedServerTest {
  private static final String PASSWORD = "only-for-this-test";

  @TempDir private static Path folder;
  private static SubmissionService service;
  private static WebServer server;
  private static final List<String> LOG = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Path key = folder.resolve("key.p12");
    List<String> making =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            key.toString());
    Process keytool = new ProcessBuilder(making).inheritIO().start();
    assertTrue(keytool.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, keytool.exitValue());
    SubmissionService made = new Wiring().submissions(Settings.USUAL, folder.resolve("data"));
    service =
        new SubmissionService(
            made.store(),
            made.submissions(),
            made.books(),
            made.batch(),
            made.spotCheck(),
            made.looks(),
            Optional.of(List.of("甲局")),
            made.json(),
            made.messages());
    ServerOptions options =
        new ServerOptions(
            "0.0.0.0", 0, List.of(), Optional.of(new TlsKey(key, PASSWORD)), RunningServer.SMALL);
    server = WebServer.start(options, service, LOG::add);
  }

  @AfterAll
  static void stop() {
    server.close();
    service.close();
  }

  private static int port() {
    return URI.create(server.address()).getPort();
  }

  private static HttpClient client(String... protocols) throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("key.p12"))) {
      known.load(in, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(protocols);
    return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
  }

  private static HttpResponse<String> ask(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(String scheme, String path) {
    return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port() + path));
  }

  @Test
  void codesAndCookiesGoEncryptedAndNobodyIsWarned() throws Exception {
    assertTrue(server.address().startsWith("https://"), server.address());
    assertFalse(String.join("", LOG).contains("明文"), LOG.toString());
    HttpClient client = client("TLSv1.3");
    assertEquals(200, ask(client, at("https", "/").GET()).statusCode());
    String code = Files.readAllLines(folder.resolve("data/访问码1.txt")).get(1).split("\t")[1];
    HttpResponse<String> login =
        ask(
            client,
            at("https", "/api/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
    assertEquals(200, login.statusCode(), login.body());
    String cookie = login.headers().firstValue("set-cookie").orElseThrow();
    assertTrue(List.of(cookie.split("; ")).contains("Secure"), cookie);
  }

  @Test
  void nothingIsAnsweredInTheClear() throws Exception {
    HttpClient client = client("TLSv1.3");
    assertThrows(IOException.class, () -> ask(client, at("http", "/").GET()));
  }

  @Test
  void aWrongPasswordIsToldBeforeTheServerStarts() {
    TlsKey key = new TlsKey(folder.resolve("key.p12"), "another");
    assertThrows(IOException.class, key::requireUsable);
  }
}
