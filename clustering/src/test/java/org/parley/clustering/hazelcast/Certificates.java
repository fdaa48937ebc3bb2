package org.parley.clustering.hazelcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/// Certificates that vouch for themselves, as PEM files.
final class Certificates {

  private static final String PASSWORD = "only for a test";

  private Certificates() {}

  /// A new certificate with its key, in files of `directory` named after it.
  static ClusterSettings.Tls create(Path directory, String name)
      throws IOException, GeneralSecurityException, InterruptedException {
    var store = directory.resolve(name + ".p12");
    var made =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "node",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD))
            .inheritIO()
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var certificate = directory.resolve(name + ".crt");
    var key = directory.resolve(name + ".key");
    write(certificate, "CERTIFICATE", keys.getCertificate("node").getEncoded());
    write(key, "PRIVATE KEY", keys.getKey("node", PASSWORD.toCharArray()).getEncoded());
    return new ClusterSettings.Tls(certificate, key, certificate);
  }

  private static void write(Path file, String what, byte[] der) throws IOException {
    var text = Base64.getMimeEncoder().encodeToString(der);
    Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
