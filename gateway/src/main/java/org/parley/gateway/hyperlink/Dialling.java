package org.parley.gateway.hyperlink;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;

/// What is known of the numbers of all countries (ITU-T E.164), from libphonenumber.
final class Dialling {

  private static final PhoneNumberUtil KNOWN = PhoneNumberUtil.getInstance();
  private static final String NOWHERE = "ZZ";
  private static final int LONGEST = "+".length() + 15;

  /// A number in E.164; `valid` if its range is in use, else only its length is right.
  record Found(String number, boolean valid) {}

  private Dialling() {}

  static boolean isCountry(String country) {
    return KNOWN.getSupportedRegions().contains(country);
  }

  /// Reads the tables of all countries, which would hold up the first message otherwise.
  static void prepare() {
    KNOWN.getSupportedRegions().forEach(region -> KNOWN.getNddPrefixForRegion(region, true));
    var _ = find("+493023125102", NOWHERE);
  }

  /// What is dialled in front of area codes, such as `0`; empty text where there is nothing.
  static String nationalPrefix(String country) {
    return Optional.ofNullable(KNOWN.getNddPrefixForRegion(country, true)).orElse("");
  }

  static int callingCode(String country) {
    return KNOWN.getCountryCodeForRegion(country);
  }

  /// The number that `digits` are with a `+` in front.
  static Optional<Found> international(String digits) {
    return find(digits, NOWHERE);
  }

  /// The number that `digits` are when dialled in `country`.
  static Optional<Found> within(String country, String digits) {
    return find(digits, country);
  }

  private static Optional<Found> find(String digits, String region) {
    try {
      var number = KNOWN.parse(digits, region);
      var written = KNOWN.format(number, PhoneNumberFormat.E164);
      // Some countries have numbers in the tables that are longer than E.164 allows.
      boolean possible =
          written.length() <= LONGEST
              && KNOWN.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
      return possible
          ? Optional.of(new Found(written, KNOWN.isValidNumber(number)))
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }
}
