package org.parley.console.administrators;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.console.form.Edited;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// What an administrator may do, edited area by area.
record EditedRole(Connection connection, Texts texts) implements Edited<Area, Administrator> {

  @Override
  public Map<Area, Object> values(Administrator administrator) {
    return Areas.of(administrator.areas());
  }

  @Override
  public Said label(Area area) {
    return RoleWords.name(area);
  }

  @Override
  public String words(Area area, Object value) {
    return new RoleWords(texts).access(value);
  }

  @Override
  public Administrator save(Administrator was, Map<Area, Object> values) throws ServerException {
    Map<String, @Nullable Object> patch = Areas.patch(values(was), values);
    return patch.isEmpty()
        ? was
        : connection.patch(was.path(), was.revision(), Map.of("areas", patch), Administrator.class);
  }

  @Override
  public Administrator read(Administrator administrator) throws ServerException {
    return connection.get(administrator.path(), Administrator.class);
  }
}
