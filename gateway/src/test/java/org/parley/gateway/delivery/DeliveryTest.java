package org.parley.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.gateway.delivery.Envelopes.address;
import static org.parley.gateway.delivery.Envelopes.frame;
import static org.parley.gateway.delivery.Envelopes.message;
import static org.parley.gateway.delivery.Envelopes.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;

class DeliveryTest {

  /// One device: its session, and the other end of its connection.
  private record Device(Session session, SlowChannel channel) {
    static Device of(String name) {
      var channel = new SlowChannel();
      return new Device(
          new Session(
              name + "-" + channel.id(),
              address(name),
              new Outbox(channel.end(), new Flusher(channel.eventLoop())),
              channel.eventLoop()),
          channel);
    }

    List<String> hears() {
      return channel.left();
    }
  }

  private final Delivery delivery = new Delivery();
  private final List<Device> devices = new ArrayList<>();

  @Test
  void everyDeviceOfTheRecipientsGetsEverythingInOrder() {
    var phone = opens("anna");
    var desk = opens("anna");
    var joerg = opens("joerg");
    delivery.deliver(
        List.of(message("c", 1, "one", "anna", "joerg"), message("c", 2, "two", "anna", "joerg")));
    delivery.deliver(List.of(message("c", 3, "three", "joerg", "anna")));
    for (var device : List.of(phone, desk, joerg)) {
      assertEquals(List.of("one", "two", "three"), device.hears());
    }
  }

  @Test
  void nobodyElseGetsIt() {
    var anna = opens("anna");
    var uwe = opens("uwe");
    delivery.deliver(List.of(message("c", 1, "for anna", "anna", "nobodyhere")));
    assertEquals(List.of("for anna"), anna.hears());
    assertEquals(List.of(), uwe.hears());
  }

  @Test
  void aClosedSessionGetsNothingTheOthersGoOn() {
    var phone = opens("anna");
    var desk = opens("anna");
    delivery.close(phone.session());
    delivery.deliver(List.of(message("c", 1, "hi", "anna")));
    assertEquals(List.of(), phone.hears());
    assertEquals(List.of("hi"), desk.hears());

    delivery.close(desk.session());
    delivery.close(desk.session());
    delivery.deliver(List.of(message("c", 2, "hi", "anna")));
    assertEquals(List.of(), desk.hears());
  }

  @Test
  void someFramesForOneSessionAreFlushedOnce() {
    var anna = opens("anna");
    delivery.deliver(List.of(message("c", 1, "a", "anna"), message("d", 1, "b", "anna")));
    assertEquals(2, anna.hears().size());
    assertEquals(1, anna.channel().flushes());
  }

  @Test
  void aNoticeIsForSingleSessionsAndForTheseOnly() {
    var phone = opens("anna");
    var desk = opens("anna");
    var gone = opens("joerg");
    delivery.close(gone.session());
    delivery.tell(
        List.of(
            new Notice(frame("one"), List.of(desk.session().id(), gone.session().id(), "unknown")),
            new Notice(frame("two"), List.of(desk.session().id()))));
    assertEquals(List.of(), phone.hears());
    assertEquals(List.of("one", "two"), desk.hears());
    assertEquals(List.of(), gone.hears());
    assertEquals(1, desk.channel().flushes());
  }

  /// The loop is in the turn in which it hands out a reply that was ready before the notice.
  @Test
  void aNoticeComesAfterAReplyOfTheTurnThatIsUnderWay() {
    var anna = opens("anna");
    var loop = anna.channel().eventLoop();
    loop.execute(() -> {
      delivery.tell(List.of(new Notice(frame("notice"), List.of(anna.session().id()))));
      loop.execute(() -> anna.session().outbox().write(frame("reply")));
    });
    assertEquals(List.of("reply", "notice"), anna.hears());
  }

  @Test
  void arrivalsAreReportedOnceAndHighest() {
    var anna = opens("anna");
    var joerg = opens("joerg");
    delivery.deliver(
        List.of(
            message("c", 1, "one", "anna", "joerg"),
            message("c", 2, "two", "anna"),
            message("d", 9, "nine", "anna"),
            typing("e", "types", "anna")));
    anna.hears();
    joerg.hears();
    assertEquals(
        Map.of(
            "c", Map.of(address("anna"), 2L, address("joerg"), 1L),
            "d", Map.of(address("anna"), 9L)),
        reported());
    assertEquals(Map.of(), reported());
  }

  @Test
  void whatHasNotLeftIsNotReported() {
    var anna = opens("anna");
    anna.channel().stall();
    delivery.deliver(List.of(message("c", 1, "one", "anna")));
    anna.channel().turn();
    assertEquals(Map.of(), reported());
    anna.channel().goOn();
    assertEquals(Map.of("c", Map.of(address("anna"), 1L)), reported());
  }

  @Test
  void aSlowDeviceDoesNotHoldUpAnother() {
    var slow = opens("anna");
    var quick = opens("joerg");
    slow.channel().stall();
    var big = "x".repeat(100_000);
    for (int i = 1; i <= 30; i++) {
      delivery.deliver(List.of(message("c", i, big, "anna", "joerg")));
    }
    slow.channel().turn();
    assertEquals(30, quick.hears().size());

    slow.channel().goOn();
    assertEquals("{\"event\":\"Behind\",\"conversations\":[\"c\"]}", slow.hears().getLast());
  }

  private Device opens(String name) {
    var device = Device.of(name);
    devices.add(device);
    delivery.open(device.session());
    return device;
  }

  private Map<String, Map<Address, Long>> reported() {
    var all = new HashMap<String, Map<Address, Long>>();
    delivery.reportArrivals(reached ->
        reached.forEach((conversation, marks) ->
            all.computeIfAbsent(conversation, _ -> new HashMap<>()).putAll(marks)));
    devices.forEach(device -> device.channel().turn());
    return all;
  }
}
