package org.parley.console.policy;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Explanation;
import org.parley.console.server.Right;
import org.parley.console.text.Texts;

/// Asks the server why somebody holds a right as it is saved, or not.
final class Explained {

  private final Control owner;
  private final Services services;
  private final Consumer<String> words;

  Explained(Control owner, Services services, Consumer<String> words) {
    this.owner = owner;
    this.services = services;
    this.words = words;
  }

  void explain(String person, Right right) {
    Texts texts = services.texts();
    Map<String, String> question = Map.of("person", person, "action", right.name());
    words.accept(texts.say(PolicyText.READING_DOCUMENT));
    services
        .work()
        .ask(
            owner,
            texts.say(PolicyText.WHY),
            () ->
                services.connection().post("/api/v1/policies/explain", question, Explanation.class),
            new Work.Outcome<>(
                it ->
                    words.accept(
                        texts.say(
                            it.allowed() ? PolicyText.WHY_ALLOWED : PolicyText.WHY_REFUSED,
                            person,
                            it.words())),
                fault -> words.accept(services.faultWords().of(fault))));
  }
}
