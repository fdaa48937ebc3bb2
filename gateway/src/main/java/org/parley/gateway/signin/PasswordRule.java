package org.parley.gateway.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.parley.gateway.directory.Person;
import org.parley.gateway.search.Words;

/// Refuses new passwords that are guessed early: those that many people have, and those made of
/// one's own name or address (OWASP ASVS 5.0, 6.2.4 and 6.2.11). Judging one takes milliseconds.
public final class PasswordRule {

  /// What a throttled guesser never reaches, and one who has stolen the hash does, slowly.
  private static final double LEAST_GUESSES = 1e8;

  /// The rest cannot make it easier to guess, and would only take time.
  private static final int LOOKED_AT = 32;

  /// Shorter words are in too many good passwords.
  private static final int SHORTEST_WORD = 4;

  /// Nothing that is typed needs more; without an answer by then, the guesses found so far count.
  private static final long MOST_MILLIS = 100;

  private Optional<Configuration> loaded = Optional.empty();

  /// What is wrong with `password` for `person`.
  public Optional<String> fault(String password, Person person) {
    var lower = password.toLowerCase(Locale.ROOT);
    var own = own(person).filter(lower::contains).findFirst();
    if (own.isPresent()) {
      return Optional.of("must not contain one's name or address");
    }
    var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    var guesses = new Nbvcxz(configuration()).estimate(looked).getGuesses().doubleValue();
    return guesses < LEAST_GUESSES
        ? Optional.of("is too easily guessed: many people have such a password")
        : Optional.empty();
  }

  /// The dictionaries take a second and some megabytes, which many a node never needs.
  private synchronized Configuration configuration() {
    if (loaded.isEmpty()) {
      loaded =
          Optional.of(
              new ConfigurationBuilder()
                  .setDictionaries(ConfigurationBuilder.getDefaultDictionaries())
                  .setCombinationAlgorithmTimeout(MOST_MILLIS)
                  .createConfiguration());
    }
    return loaded.get();
  }

  private static Stream<String> own(Person person) {
    var address = person.address().text().replaceAll("[^\\p{L}\\p{N}]+", " ");
    return Stream.concat(Words.of(person.displayName()).stream(), Words.of(address).stream())
        .filter(word -> word.length() >= SHORTEST_WORD);
  }
}
