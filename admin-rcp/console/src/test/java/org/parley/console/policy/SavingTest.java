package org.parley.console.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.change.FieldEdit;
import org.parley.console.change.ObjectName;
import org.parley.console.server.FakeServer;
import org.parley.console.server.Server;
import org.parley.console.server.ServerException;

class SavingTest {

  private static final String SAVE = "POST /api/v1/policies/changes";
  private static final String SAVED = "{\"revision\":2}";

  private final FakeServer fake = new FakeServer().letsIn().answers(SAVE, SAVED);

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void itTellsHowMuchIsSaved() throws ServerException {
    List<String> told = new ArrayList<>();
    assertInstanceOf(
        Saved.Done.class, saving(2_500).save((done, of) -> told.add(done + " of " + of)));
    assertEquals(List.of("0 of 2500", "1000 of 2500", "2000 of 2500"), told);
  }

  @Test
  void tryingAgainSavesOnlyTheRest() throws ServerException {
    Saving saving = saving(2_500);
    assertThrows(
        ServerException.class,
        () ->
            saving.save((done, _) -> {
              if (done == 1_000) {
                fake.refuses(SAVE, 500, Map.of());
              }
            }));
    assertEquals(1_000, saving.done().size());
    fake.answers(SAVE, SAVED);
    assertInstanceOf(Saved.Done.class, saving.save((_, _) -> {}));
    assertEquals(2_500, saving.done().size());
    assertEquals(4, fake.asked().stream().filter(it -> it.line().equals(SAVE)).count());
  }

  @Test
  void thePreviewIsAboutNoMoreThanTheServerTakes() throws ServerException {
    fake.answers(
        "POST /api/v1/policies/preview", "{\"rights\":[],\"levels\":[],\"complete\":true}");
    Saving saving = saving(1_200);
    saving.preview();
    assertEquals(1_000, saving.previewed());
    assertEquals(1_000, fake.asked().getLast().body().split("\"object\"", -1).length - 1);
  }

  private Saving saving(int people) throws ServerException {
    ChangeSet changes = new ChangeSet();
    changes.setAll(
        IntStream.range(0, people)
            .mapToObj(n -> new FieldEdit(person(n), "rights", Optional.of(List.of("SMS"))))
            .toList());
    return new Saving(
        new Server(fake.address()).signIn("anna@berlin.example", "secret"),
        changes.patches(),
        changes.fields());
  }

  private static Document person(int n) {
    return new Document(ObjectName.person("p" + n + "@b.example"), 1, Map.of());
  }
}
