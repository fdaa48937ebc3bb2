package org.parley.gateway;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.parley.gateway.access.Gate;
import org.parley.gateway.administration.AccountDesk;
import org.parley.gateway.administration.Administrators;
import org.parley.gateway.administration.FirstAdministrator;
import org.parley.gateway.administration.OwnPassword;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.configuration.Configuration;
import org.parley.gateway.directory.Credentials;
import org.parley.gateway.directory.Directory;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.policy.CurrentPolicies;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.signin.Admission;
import org.parley.gateway.signin.PasswordRule;
import org.parley.gateway.signin.Passwords;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignInConfig;
import org.parley.gateway.signin.Throttle;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.Store;
import org.parley.gateway.wire.Administration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How people come to be known and let in.
record Doors(
    PolicyLog log,
    Directory directory,
    CurrentPolicies policies,
    Gate gate,
    Wakefulness wakefulness,
    Administrators administrators,
    SignIn signIn,
    Tokens tokens,
    PeopleImport people,
    Administration.Desks desks,
    FirstAdministrator first,
    Passwords passwords) {

  private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

  static Doors of(Configuration configuration, Store store, PolicyLog log) {
    var clock = InstantSource.system();
    var random = new SecureRandom();
    var settings = configuration.signIn();
    var locations = configuration.hyperlink().locations();
    var config =
        new SignInConfig(
            settings.argon2().memoryKiB(),
            settings.argon2().iterations(),
            Duration.ofHours(settings.tokenHours()));
    var directory = new Directory(log);
    var policies = new CurrentPolicies(log);
    var wakefulness = new Wakefulness(clock);
    var gate = new Gate(policies, () -> wakefulness.isDazed() ? Gate.TRUSTED : log.age());
    var administrators = new Administrators(log);
    var credentials = new Credentials(store, log::now);
    log.listen(moved ->
        credentials.forget(moved).onFailure(e -> LOG.warn("Old passwords were not deleted", e)));
    var passwords = new Passwords(config, random);
    var tokens = new Tokens(store, clock, random, config.tokenLife());
    var first = new FirstAdministrator(store, directory, passwords, random, clock);
    var admission =
        new Admission(
            directory,
            address -> administrators.role(address).isPresent(),
            FirstAdministrator.ADDRESS,
            locations,
            gate::isCurrent);
    var signIn =
        new SignIn(
            admission,
            credentials,
            passwords,
            new Throttle(clock, settings.wrongPerSource()),
            tokens,
            first);
    var locationNames = locations.all().stream().map(Location::name).toList();
    var people =
        new PeopleImport(log, credentials, passwords, locationNames, administrators, clock);
    var accounts = new AccountDesk(log, administrators, passwords, new PasswordRule(), clock);
    return new Doors(
        log,
        directory,
        policies,
        gate,
        wakefulness,
        administrators,
        signIn,
        tokens,
        people,
        new Administration.Desks(
            new PolicyDesk(log, administrators, locationNames, clock),
            accounts,
            new OwnPassword(signIn, accounts, directory)),
        first,
        passwords);
  }
}
