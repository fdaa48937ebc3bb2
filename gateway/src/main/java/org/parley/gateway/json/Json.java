package org.parley.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Makes the mapper for what Parley itself wrote: absent values are left out, unknown properties of
/// newer versions are ignored, instants are RFC 3339 in UTC with milliseconds.
public final class Json {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Json() {}

  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(_ ->
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
        .addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds()))
        .build();
  }

  /// `instant` as RFC 3339 in UTC with milliseconds, such as `2026-11-23T10:00:00.123Z`.
  public static String text(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  private static final class Milliseconds extends StdSerializer<Instant> {

    Milliseconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context)
        throws JacksonException {
      out.writeString(text(value));
    }
  }
}
