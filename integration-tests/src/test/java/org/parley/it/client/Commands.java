package org.parley.it.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The commands of the WebSocket API as JSON, without their reference.
public final class Commands {

  private Commands() {}

  /// An id that no other command has.
  public static String newClientId() {
    return UUID.randomUUID().toString();
  }

  public static ObjectNode signIn(String token) {
    return command("SignIn").put("token", token);
  }

  public static ObjectNode signIn(String address, String password) {
    return command("SignIn").put("address", address).put("password", password);
  }

  public static ObjectNode startConversation(Collection<Person> others) {
    return withParticipants(command("StartConversation"), others);
  }

  public static ObjectNode startConversation(Collection<Person> others, String clientId) {
    return startConversation(others).put("clientId", clientId);
  }

  public static ObjectNode say(String conversation, String clientId, String text) {
    return about("SendMessage", conversation).put("clientId", clientId).put("text", text);
  }

  public static ObjectNode say(String conversation, String text) {
    return say(conversation, newClientId(), text);
  }

  public static ObjectNode readAfter(String conversation, long after, int limit) {
    return about("ReadEntries", conversation).put("after", after).put("limit", limit);
  }

  public static ObjectNode readBefore(String conversation, long before, int limit) {
    return about("ReadEntries", conversation).put("before", before).put("limit", limit);
  }

  public static ObjectNode listConversations() {
    return command("ListConversations");
  }

  public static ObjectNode add(String conversation, Person... people) {
    return withParticipants(about("AddParticipants", conversation), Arrays.asList(people));
  }

  public static ObjectNode addWithHistory(String conversation, String history, Person... people) {
    return add(conversation, people).put("history", history);
  }

  public static ObjectNode remove(String conversation, Person who) {
    return about("RemoveParticipant", conversation).put("participant", who.address());
  }

  public static ObjectNode appoint(String conversation, Person who) {
    return about("AppointModerator", conversation).put("participant", who.address());
  }

  public static ObjectNode dismiss(String conversation, Person who) {
    return about("DismissModerator", conversation).put("participant", who.address());
  }

  public static ObjectNode leave(String conversation) {
    return about("Leave", conversation);
  }

  public static ObjectNode rename(String conversation, String title) {
    return about("Rename", conversation).put("title", title);
  }

  public static ObjectNode markRead(String conversation, long sequence) {
    return about("MarkRead", conversation).put("sequence", sequence);
  }

  public static ObjectNode typing(String conversation) {
    return about("Typing", conversation);
  }

  /// Gives each of `people` this level.
  public static ObjectNode grant(String level, Person... people) {
    return withPeople(command("GrantLevel"), people).put("level", level);
  }

  /// Deletes what was given to `people`.
  public static ObjectNode withdraw(Person... people) {
    return withPeople(command("WithdrawGrant"), people);
  }

  /// `command`, about `people`.
  public static ObjectNode withPeople(ObjectNode command, Person... people) {
    var addresses = command.putArray("people");
    Arrays.stream(people).forEach(person -> addresses.add(person.address()));
    return command;
  }

  public static ObjectNode watch(Person... people) {
    return withPeople(command("Watch"), people);
  }

  public static ObjectNode unwatch(Person... people) {
    return withPeople(command("Unwatch"), people);
  }

  public static ObjectNode setPresence(String state) {
    return command("SetPresence").put("state", state);
  }

  public static ObjectNode reportActivity(boolean active) {
    return command("ReportActivity").put("active", active);
  }

  public static ObjectNode searchPeople(String text) {
    return command("SearchPeople").put("text", text);
  }

  public static ObjectNode searchMessages(String text) {
    return command("SearchMessages").put("text", text);
  }

  /// A command of any name, with nothing but that.
  public static ObjectNode command(String name) {
    return Json.object().put("do", name);
  }

  private static ObjectNode about(String name, String conversation) {
    return command(name).put("conversation", conversation);
  }

  private static ObjectNode withParticipants(ObjectNode command, Collection<Person> people) {
    var participants = command.putArray("participants");
    people.forEach(person -> participants.add(person.address()));
    return command;
  }
}
