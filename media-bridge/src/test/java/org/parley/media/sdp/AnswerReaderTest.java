package org.parley.media.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.media.fake.Chrome;
import org.parley.media.rtp.Candidate;
import org.parley.media.rtp.Fingerprint;
import org.parley.media.rtp.Setup;
import org.parley.media.rtp.Transport;

class AnswerReaderTest {

  private static final LineTable TABLE = LineTable.start();
  private static final String OFFER =
      OfferWriter.write(
          TABLE,
          new Transport(
              "bridge",
              "secretsecretsecretsecret",
              new Fingerprint("sha-256", "AA:BB"),
              Setup.ACTPASS,
              List.of(
                  new Candidate(
                      "1", 1, "udp", 5, new Candidate.Address("192.0.2.2", 10_000), "host"))),
          1,
          1);
  private static final String ANSWER = new Chrome(1).answer(OFFER);

  @Test
  void whatChromeAnswersIsTaken() {
    var taken = assertInstanceOf(Answer.Taken.class, read(ANSWER));
    assertEquals("frag1", taken.transport().ufrag());
    assertEquals(Setup.ACTIVE, taken.transport().setup());
    assertEquals(
        List.of("k3x90aq1-a0", "k3x90aq1-v0"),
        taken.sources().stream().map(source -> source.name()).toList());
    assertEquals(List.of(1_000_200_002L, 1_000_200_003L), taken.sources().getLast().ssrcs());
    assertEquals("FID", taken.sources().getLast().groups().getFirst().semantics());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=setup:active       | a=setup:actpass",
        "a=ice-ufrag:frag1    | a=ice-ufrag:x",
        "a=ice-ufrag:frag1    | a=ice-ufrag:fr ag",
        "a=ice-pwd:pppppppp   | a=ice-pwd:\"",
        "fingerprint:sha-256  | fingerprint:md5",
        "a=mid:0              | a=mid:7",
        "a=mid:1              | a=mid:0",
        "m=video              | m=audio",
        "a=sendonly           | a=sendrecv",
        "a=ssrc:1000200001 cname  | a=ssrc:99999999999 cname",
        "a=ssrc:1000200001 cname  | a=ssrc:0 cname",
        "a=ssrc:1000200001 cname  | a=ssrc:1000200002 cname",
        "FID 1000200002 1000200003    | FID 1000200002 1000200002",
        "FID 1000200002 1000200003    | SIM 1 2 3 4",
        "BUNDLE 0 1           | BUNDLE 0",
      })
  void whatDoesNotFitIsRefused(String right, String wrong) {
    var odd = ANSWER.replace(right, wrong);
    assertInstanceOf(Answer.Refused.class, read(odd), odd);
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertInstanceOf(Answer.Refused.class, read(ANSWER + "a=x\r\n".repeat(200_000)));
  }

  @Test
  void nothingThatAStrangerWritesBreaksIt() {
    var random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder(ANSWER);
      for (int cut = 0; cut < 3; cut++) {
        int at = random.nextInt(text.length() - 1);
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(60)));
          case 1 -> text.setCharAt(at, (char) random.nextInt(300));
          default -> text.insert(at, "\r\na=" + (char) random.nextInt(300));
        }
      }
      read(text.toString());
    }
  }

  private static Answer read(String sdp) {
    return AnswerReader.read(sdp, TABLE, "k3x90aq1");
  }
}
