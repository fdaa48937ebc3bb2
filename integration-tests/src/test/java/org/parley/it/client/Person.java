package org.parley.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Somebody in a story, with any number of devices; speaking needs one, and signs in if there is
/// none.
public final class Person implements AutoCloseable {

  private static final int PAGE = 50;

  private final String address;
  private final String password;
  private final Rest rest;
  private final List<Device> devices = new CopyOnWriteArrayList<>();

  public Person(String address, String password, Rest rest) {
    this.address = address;
    this.password = password;
    this.rest = rest;
  }

  public String address() {
    return address;
  }

  public String password() {
    return password;
  }

  /// A fresh token by a sign-in over HTTP.
  public String token() {
    Rest.Answer answer = rest.signIn(address, password);
    assertEquals(200, answer.status(), () -> address + " signs in: " + answer);
    return answer.json().get("token").asString();
  }

  /// Signs in on one more device.
  public synchronized Device signsIn() {
    return signsInWith(token());
  }

  /// Signs in on one more device with a token from before.
  public synchronized Device signsInWith(String token) {
    HttpClient http = rest.http();
    Device device = Device.connect(http, rest.node());
    device.ask(Commands.signIn(token)).ok();
    devices.add(device);
    return device;
  }

  /// The first device.
  public synchronized Device device() {
    return devices.isEmpty() ? signsIn() : devices.getFirst();
  }

  /// Closes every connection.
  public synchronized void goesOffline() {
    devices.forEach(Device::close);
    devices.clear();
  }

  /// Sends a command from the first device, whatever comes of it.
  public Reply tries(ObjectNode command) {
    return device().ask(command);
  }

  /// Sends a command that must be done.
  public JsonNode does(ObjectNode command) {
    return tries(command).ok();
  }

  /// The conversation with the others: that of the pair, or a new group.
  public String startsConversationWith(Person... others) {
    var start = Commands.startConversation(Arrays.asList(others), Commands.newClientId());
    return does(start).get("conversation").asString();
  }

  /// Says it, and returns the sequence once the node has acknowledged it.
  public long says(String conversation, String text) {
    return does(Commands.say(conversation, text)).get("sequence").asLong();
  }

  /// Waits until every device has heard `text`, and makes sure that none heard it twice.
  public void hears(String conversation, String text) {
    if (devices.isEmpty()) {
      throw new IllegalStateException(address + " has no device to hear on");
    }
    for (Device each : devices) {
      each.waitsFor(
          address + " hears " + text,
          event ->
              event.path("event").asString("").equals("EntryAdded")
                  && event.path("conversation").asString("").equals(conversation)
                  && Entry.ofEvent(event).isSaid(text));
      long times = each.heard(conversation).stream().filter(one -> one.isSaid(text)).count();
      assertEquals(1, times, () -> address + " heard " + text + " " + times + " times");
    }
  }

  /// Whether any device got an entry of `conversation` with `text`.
  public boolean hasHeard(String conversation, String text) {
    return devices.stream()
        .flatMap(device -> device.heard(conversation).stream())
        .anyMatch(entry -> entry.isSaid(text));
  }

  /// Every entry that this person may see, read in pages from the first.
  public List<Entry> readsAll(String conversation) {
    return reads(conversation, 0);
  }

  /// Every entry after `after` that this person may see, read in pages.
  public List<Entry> reads(String conversation, long after) {
    List<Entry> all = new ArrayList<>();
    long last = after;
    while (true) {
      var page = page(Commands.readAfter(conversation, last, PAGE));
      all.addAll(page);
      if (page.isEmpty()) {
        return all;
      }
      last = page.getLast().sequence();
    }
  }

  /// One page of entries.
  public List<Entry> page(ObjectNode readEntries) {
    return Json.elements(does(readEntries), "entries").stream().map(Entry::ofPage).toList();
  }

  /// The texts of all messages that this person may see.
  public List<String> texts(String conversation) {
    return readsAll(conversation).stream()
        .filter(entry -> entry.kind().equals("Said"))
        .map(Entry::text)
        .toList();
  }

  /// The conversation as this person's list shows it, if it does.
  public Optional<Listed> listed(String conversation) {
    return conversations().stream()
        .filter(one -> one.conversation().equals(conversation))
        .findAny();
  }

  /// The whole list of conversations, newest first, read in pages.
  public List<Listed> conversations() {
    List<Listed> all = new ArrayList<>();
    ObjectNode ask = Commands.listConversations();
    while (true) {
      JsonNode page = does(ask);
      Json.elements(page, "conversations").stream().map(Listed::new).forEach(all::add);
      if (page.path("after").isMissingNode() || page.path("after").isNull()) {
        return all;
      }
      ask = Commands.listConversations().set("after", page.get("after"));
    }
  }

  /// Waits until the list shows `conversation` with `unread` messages.
  public void seesUnread(String conversation, long unread) {
    Eventually.holds(
        address + " sees " + unread + " unread",
        () -> listed(conversation).filter(one -> one.unread() == unread).isPresent(),
        () -> listed(conversation).toString());
  }

  @Override
  public void close() {
    goesOffline();
  }

  @Override
  public String toString() {
    return address;
  }
}
