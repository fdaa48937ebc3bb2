package org.parley.gateway.signin;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.parley.gateway.directory.PasswordHash;
import org.parley.gateway.directory.PasswordHashing;

/// Hashes and checks passwords on two threads of its own, whatever the load: hashing is made to
/// cost time and memory, so more at once would starve everything else. Futures complete on one of
/// these threads.
public final class Passwords implements PasswordHashing, AutoCloseable {

  private static final int THREADS = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// At 30 to 60 checks a second, who is let in to wait waits for less than ten seconds.
  private static final int MOST_CHECKS = 256;

  private final SignInConfig config;
  private final SecureRandom random;
  private final PasswordHash nobodys;
  private final Semaphore checks = new Semaphore(MOST_CHECKS);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("passwords-", 1).daemon().factory());

  public Passwords(SignInConfig config, SecureRandom random) {
    this.config = config;
    this.random = random;
    this.nobodys = cost(randomBytes(HASH_BYTES));
  }

  /// Checks a password that somebody signs in with. Without a `hash` the answer is no and takes as
  /// long, so that time does not tell who exists. Refuses to queue more than a bounded number.
  Future<Verdict> check(Optional<String> hash, String password) {
    if (!checks.tryAcquire()) {
      return Future.succeededFuture(Verdict.BUSY);
    }
    return run(() -> compare(hash.map(PasswordHash::parse), password))
        .onComplete(_ -> checks.release());
  }

  private Verdict compare(Optional<PasswordHash> hash, String password) {
    boolean same = Argon2.matches(hash.orElse(nobodys), password);
    return same && hash.isPresent() ? Verdict.RIGHT : Verdict.WRONG;
  }

  /// Not bounded: an import waits for a few before it asks for more.
  @Override
  public Future<String> hash(String password) {
    return run(() -> {
      var fresh = cost(new byte[HASH_BYTES]);
      var bytes = Argon2.compute(fresh, password, HASH_BYTES);
      return PasswordHash.of(config.memoryKiB(), config.iterations(), fresh.saltBytes(), bytes)
          .phc();
    });
  }

  /// Not bounded, as [#hash].
  @Override
  public Future<Boolean> matches(String hash, String password) {
    return run(() -> Argon2.matches(PasswordHash.parse(hash), password));
  }

  /// Lets the checks that run end; what is asked later fails.
  @Override
  public void close() {
    threads.shutdown();
  }

  private PasswordHash cost(byte[] hash) {
    return PasswordHash.of(config.memoryKiB(), config.iterations(), randomBytes(SALT_BYTES), hash);
  }

  private byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private <T> Future<T> run(Callable<T> work) {
    var promise = Promise.<T>promise();
    try {
      threads.execute(() -> {
        try {
          promise.complete(work.call());
        } catch (Exception broken) {
          promise.fail(broken);
        }
      });
    } catch (RejectedExecutionException closed) {
      promise.fail(closed);
    }
    return promise.future();
  }
}
