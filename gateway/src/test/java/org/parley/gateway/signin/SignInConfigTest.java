package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInConfigTest {

  @Test
  void theDefaultsAreNineteenMebibytesTwiceAndTwelveHours() {
    assertEquals(new SignInConfig(19_456, 2, Duration.ofHours(12)), SignInConfig.defaults());
  }

  @ParameterizedTest
  @CsvSource({
    "1023, 2, PT12H",
    "65537, 2, PT12H",
    "19456, 0, PT12H",
    "19456, 11, PT12H",
    "19456, 2, PT4M",
    "19456, 2, PT721H"
  })
  void whatMakesNoSenseIsRefused(int memoryKiB, int iterations, Duration tokenLife) {
    assertThrows(
        IllegalArgumentException.class, () -> new SignInConfig(memoryKiB, iterations, tokenLife));
  }
}
