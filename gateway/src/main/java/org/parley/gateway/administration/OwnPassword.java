package org.parley.gateway.administration;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.Person;
import org.parley.gateway.policy.Author;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignedIn;

/// Lets people change their own password: whoever knows the old one stays signed in, by a new
/// token, and every other sign-in of theirs ends.
public final class OwnPassword {

  /// What became of it.
  public sealed interface Changed {

    /// As a sign-in with the old password would have gone; granted, the new one holds.
    record Proved(SignedIn signedIn) implements Changed {}

    /// The new one will not do.
    record Faulty(List<FieldFault> faults) implements Changed {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  private final SignIn signIn;
  private final AccountDesk desk;
  private final Directory directory;

  public OwnPassword(SignIn signIn, AccountDesk desk, Directory directory) {
    this.signIn = signIn;
    this.desk = desk;
    this.directory = directory;
  }

  /// Makes `fresh` the password of the holder, whose password is `old`.
  ///
  /// @param source where the request comes from, slowed down as its sign-ins are
  public Future<Changed> change(Holder holder, String old, String fresh, String source) {
    var before = directory.find(holder.address()).flatMap(Person::passwordAt);
    return signIn
        .prove(holder.address(), old, source)
        .compose(refused ->
            refused
                .map(each -> Future.<Changed>succeededFuture(new Changed.Proved(each)))
                .orElseGet(() -> set(holder, fresh, source, before)));
  }

  /// If an administrator sets another password meanwhile, the old one is no proof any more.
  private Future<Changed> set(
      Holder holder, String fresh, String source, Optional<Instant> before) {
    var author = new Author(holder.address(), holder.scope(), source);
    return desk.password(author, holder.address(), fresh, now -> now.passwordAt().equals(before))
        .compose(edited ->
            switch (edited) {
              case Edited.Done _ -> signIn.again(holder).map(Changed.Proved::new);
              case Edited.Faulty faulty ->
                  Future.succeededFuture(new Changed.Faulty(faulty.faults()));
              case Edited.Gone _, Edited.Missing _, Edited.Exists _ -> wrong();
              case Edited.Stale _, Edited.Forbidden _ -> wrong();
            });
  }

  private static Future<Changed> wrong() {
    return Future.succeededFuture(new Changed.Proved(new SignedIn.Wrong()));
  }
}
