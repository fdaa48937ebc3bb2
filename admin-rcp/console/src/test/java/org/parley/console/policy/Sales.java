package org.parley.console.policy;

import org.parley.console.Screen;
import org.parley.console.navigation.Services;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

/// A server with a global policy, the groups Sales and Support, and Anna, who is in Sales.
public final class Sales implements AutoCloseable {

  public static final String GLOBAL = "GET /api/v1/policies/global";
  public static final String GROUP = "GET /api/v1/groups/sales";
  public static final String SAVE = "POST /api/v1/policies/changes";

  private final FakeServer fake = new FakeServer().letsIn();

  public Sales() {
    String support =
        "{\"id\":\"support\",\"name\":\"Support\",\"active\":false,\"level\":\"BUSINESS\",\"headLevel\":\"BLOCKED\",\"rights\":[],\"revision\":4}";
    fake.answers(GLOBAL, global(5, "BUSINESS"));
    fake.answers(
        "GET /api/v1/groups?limit=100", "{\"items\":[" + group(17, "TEAM") + "," + support + "]}");
    fake.answers(GROUP, group(17, "TEAM"));
    fake.answers("GET /api/v1/groups/support", support);
    fake.answers(
        "GET /api/v1/groups/sales/members?limit=100",
        "{\"items\":[\"anna@berlin.example\",\"joerg@berlin.example\"]}");
    fake.answers("POST /api/v1/groups/sales/members", group(18, "TEAM"));
    fake.answers(
        "GET /api/v1/people?limit=100",
        "{\"items\":[{\"address\":\"anna@berlin.example\",\"displayName\":\"Anna Bergmann\",\"enabled\":true,\"revision\":9}]}");
    fake.answers(
        "GET /api/v1/people/anna%40berlin.example",
        "{\"address\":\"anna@berlin.example\",\"displayName\":\"Anna Bergmann\",\"enabled\":true,\"groups\":[\"sales\"],\"rights\":[\"SHARE_SCREEN\"],\"revision\":9}");
    fake.answers(
        "POST /api/v1/policies/preview",
        "{\"rights\":[{\"gained\":[\"SMS\"],\"lost\":[],\"count\":2,\"people\":[\"anna@berlin.example\"]}],\"levels\":[{\"before\":\"BUSINESS\",\"after\":\"TEAM\",\"pairs\":2,\"examples\":[{\"person\":\"anna@berlin.example\",\"other\":\"joerg@berlin.example\"}]}],\"complete\":true}");
    fake.answers(
        "POST /api/v1/policies/explain",
        "{\"allowed\":true,\"because\":[{\"rule\":\"GLOBAL_RIGHT\",\"text\":\"Everybody holds the right.\"}]}");
    fake.answers(SAVE, "{\"revision\":18}");
  }

  public FakeServer fake() {
    return fake;
  }

  public Services services(Screen screen) throws ServerException {
    return screen.services(fake);
  }

  public static String global(int revision, String level) {
    return "{\"level\":\"%s\",\"rights\":[\"CHAT\"],\"chat\":true,\"presence\":true,\"grants\":true,\"revision\":%d}"
        .formatted(level, revision);
  }

  public static String group(int revision, String level) {
    return "{\"id\":\"sales\",\"name\":\"Sales\",\"active\":true,\"level\":\"%s\",\"head\":\"anna@berlin.example\",\"headLevel\":\"PERSONAL\",\"rights\":[\"SMS\"],\"revision\":%d}"
        .formatted(level, revision);
  }

  /// What was sent as a request of `line`, the last time.
  public String sent(String line) {
    return fake.asked().stream()
        .filter(it -> it.line().equals(line))
        .map(FakeServer.Asked::body)
        .reduce("", (_, last) -> last);
  }

  @Override
  public void close() {
    fake.close();
  }
}
