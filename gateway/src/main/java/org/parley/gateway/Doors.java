package org.parley.gateway;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.parley.gateway.administration.FirstAdministrator;
import org.parley.gateway.configuration.Configuration;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.signin.Passwords;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignInConfig;
import org.parley.gateway.signin.Throttle;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.Store;

/// How people come to be known and let in.
record Doors(
    SignIn signIn,
    Tokens tokens,
    PeopleImport people,
    FirstAdministrator first,
    Passwords passwords) {

  static Doors of(Configuration configuration, Store store, Directory directory) {
    var clock = InstantSource.system();
    var random = new SecureRandom();
    var settings = configuration.signIn();
    var locations = configuration.hyperlink().locations();
    var config =
        new SignInConfig(
            settings.argon2().memoryKiB(),
            settings.argon2().iterations(),
            Duration.ofHours(settings.tokenHours()));
    var passwords = new Passwords(config, random);
    var tokens = new Tokens(store, clock, random, config.tokenLife());
    var first = new FirstAdministrator(store, directory, passwords, random, clock);
    var signIn =
        new SignIn(
            directory,
            passwords,
            new Throttle(clock, settings.wrongPerSource()),
            tokens,
            first,
            locations);
    var people =
        new PeopleImport(
            directory, passwords, locations.all().stream().map(Location::name).toList());
    return new Doors(signIn, tokens, people, first, passwords);
  }
}
