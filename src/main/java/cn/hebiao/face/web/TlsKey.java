package cn.hebiao.face.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key with its certificate, for encrypted connections.
 *
 * @param keystore a PKCS#12 or JKS file
 * @param password for the file and the key in it
 */
public record TlsKey(Path keystore, String password) {
  /** A server that speaks only encrypted. */
  HttpServer server(InetSocketAddress listening) throws IOException {
    HttpsServer server = HttpsServer.create(listening, 0);
    try {
      server.setHttpsConfigurator(new HttpsConfigurator(context()));
    } catch (GeneralSecurityException unusable) {
      server.stop(0);
      throw new IOException(unusable);
    }
    return server;
  }

  /**
   * Tries the key.
   *
   * @throws IOException if the file or the password is not right
   */
  public void requireUsable() throws IOException {
    try {
      context();
    } catch (GeneralSecurityException unusable) {
      throw new IOException(unusable);
    }
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
