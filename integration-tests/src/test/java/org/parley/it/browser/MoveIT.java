package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// A page goes on at another node when its own is gone. In an order, since nodes are used up.
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MoveIT {

  private static final Pattern ALIVE = Pattern.compile("Alive are \\[(.*)]");

  /// The others find out about a frozen node as well, if it owned the conversation.
  private static final Duration LONG = Duration.ofSeconds(40);

  private Optional<SeveralNodes> started = Optional.empty();

  @BeforeAll
  void start() {
    started = Optional.of(SeveralNodes.of("move", 3, 6));
  }

  @AfterAll
  void stop() {
    started.ifPresent(SeveralNodes::close);
  }

  private SeveralNodes nodes() {
    return started.orElseThrow();
  }

  @Test
  @Order(1)
  void aPageWhoseNodeIsFrozenGoesOnAtAnother(Windows windows) {
    var talk = talk(windows, 0, 0);
    nodes().node(0).freeze();
    try {
      talk.goesOn();
    } finally {
      nodes().node(0).thaw();
    }
  }

  @Test
  @Order(2)
  void aPageWhoseNodeIsDrainedGoesOnAtAnother(Windows windows) {
    var talk = talk(windows, 2, 1);
    assertEquals(0, nodes().node(1).terminate());
    talk.goesOn();
  }

  @Test
  @Order(3)
  void aPageWhoseNodeIsKilledGoesOnAtAnother(Windows windows) {
    var talk = talk(windows, 4, 0);
    nodes().node(0).kill();
    talk.goesOn();
    talk.signsOut();
  }

  /// Two of whom one sits at a page of `node`; `first` is the first one's number.
  private Exchange talk(Windows windows, int first, int node) {
    windows.toleratingALostConnection();
    knowsAnother(node);
    Person anna = nodes().person(first, 2);
    Person ben = nodes().person(first + 1, 2);
    ben.signsIn();
    String chat = ben.startsConversationWith(anna);
    ben.says(chat, "hello");
    Window window = windows.open(nodes().node(node).uri(), Windows.english()).signsIn(anna);
    window.opens(Company.nameOf(ben));
    window.hears("hello");
    window.says("before");
    ben.hears(chat, "before");
    return new Exchange(window, ben, chat);
  }

  /// A page moves to nodes that its own has told it of.
  private void knowsAnother(int node) {
    Eventually.find(
        "the node counts the one to move to among those alive",
        LONG,
        () ->
            ALIVE
                .matcher(nodes().node(node).output())
                .results()
                .reduce((_, last) -> last)
                .filter(last -> last.group(1).contains("n2")),
        () -> nodes().node(node).output());
  }

  /// A chat between a page and a person at another node.
  private record Exchange(Window window, Person other, String chat) {

    void goesOn() {
      window.says("meanwhile");
      Eventually.find(
          "the message has moved with the page",
          LONG,
          () -> Optional.of(other.texts(chat)).filter(texts -> texts.contains("meanwhile")),
          () -> other.texts(chat).toString());
      window.sees("meanwhile", "Delivered");
      other.says(chat, "and back");
      window.hears("and back");
      assertEquals(List.of("hello", "before", "meanwhile", "and back"), other.texts(chat));
    }

    /// At the node that the page has moved to, since the token would live on otherwise.
    void signsOut() {
      String home = URI.create(window.page().url()).getAuthority();
      var answer =
          window
              .page()
              .waitForResponse(
                  response ->
                      response.request().method().equals("POST") && response.status() == 204,
                  () -> window.takesOfOneself("Sign out"));
      assertTrue(answer.url().endsWith("/api/v1/sign-out"), answer.url());
      assertNotEquals(home, URI.create(answer.url()).getAuthority());
    }
  }
}
