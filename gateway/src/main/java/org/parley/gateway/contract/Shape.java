package org.parley.gateway.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.parley.gateway.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// What a value may be (JSON Schema 2020-12).
public final class Shape {

  /// How many faults are looked for.
  public static final int MOST_WRONGS = 20;

  private final Schema schema;
  private final Wording wording;

  Shape(Schema schema, Wording wording) {
    this.schema = schema;
    this.wording = wording;
  }

  /// What of `value` is not as it may be; looks no further than the first 20 faults.
  public List<Wrong> check(Place in, JsonNode value) {
    var hidden = hidden(value, "");
    if (!hidden.isEmpty()) {
      return hidden.stream().map(at -> new Wrong(in, at, "is not known here")).toList();
    }
    var found = new FirstErrors();
    try {
      schema.validate(value, context -> context.setErrors(found));
    } catch (FirstErrors.Enough _) {
      // What was found is told.
    }
    return found.stream().map(error -> wording.wrong(in, error)).distinct().toList();
  }

  /// The library takes any property whose name begins with `#` for a comment of its own.
  private static List<String> hidden(JsonNode value, String at) {
    if (!value.isContainer()) {
      return List.of();
    }
    var found = new ArrayList<String>();
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      if (value.get(i).isContainer()) {
        found.addAll(hidden(value.get(i), at + '/' + i));
      }
    }
    for (var property : value.properties()) {
      var here = at + '/' + StrictJson.escaped(property.getKey());
      if (property.getKey().startsWith("#")) {
        found.add(here);
      }
      found.addAll(hidden(property.getValue(), here));
    }
    return found.size() > MOST_WRONGS ? List.copyOf(found.subList(0, MOST_WRONGS)) : found;
  }

  /// Ends the search when there are enough of them, so that a large body costs no more to refuse
  /// than to accept.
  private static final class FirstErrors extends ArrayList<Error> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean add(Error error) {
      super.add(error);
      if (size() >= MOST_WRONGS) {
        throw new Enough();
      }
      return true;
    }

    private static final class Enough extends RuntimeException {
      private static final long serialVersionUID = 1;

      Enough() {
        super(null, null, false, false);
      }
    }
  }
}
