package org.parley.console.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.console.locations.TrialResult.Link;
import org.parley.console.locations.TrialResult.Tried;
import org.parley.console.text.Texts;

class FindingTest {

  private static final String TEXT = "12 or a@b.example";

  @Test
  void aNumberAndItsLinkAreOneAndOtherLinksStandByThemselves() {
    List<Finding> all =
        Finding.all(TEXT, new TrialResult(List.of(phone(), mail()), List.of(tried())));
    assertEquals(List.of("12", "a@b.example"), all.stream().map(Finding::text).toList());
  }

  @Test
  void whereALinkCanBeCalledOnlyIsSaid() {
    List<Finding> all = Finding.all(TEXT, new TrialResult(List.of(phone()), List.of(tried())));
    FindingWords words = new FindingWords(new Texts(Locale.ENGLISH));
    assertEquals("12 (only in Lisbon)", words.row(all.getFirst()).get(2));
  }

  @Test
  void whatDoesNotLieInTheTextIsLeftOut() {
    assertEquals(List.of(), Finding.all("1", new TrialResult(List.of(mail()), List.of(tried()))));
  }

  private static Tried tried() {
    return new Tried(
        0, 2, "12", "INTERNAL", Optional.empty(), Optional.of("12"), List.of("As long."));
  }

  private static Link phone() {
    return new Link(0, 2, "PHONE", "12", Optional.of("Lisbon"), Optional.empty());
  }

  private static Link mail() {
    return new Link(6, 17, "EMAIL", "mailto:a@b.example", Optional.empty(), Optional.empty());
  }
}
