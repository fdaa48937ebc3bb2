package org.parley.console.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.console.form.Edited;
import org.parley.console.server.Connection;
import org.parley.console.server.Person;
import org.parley.console.server.ServerException;
import org.parley.console.text.Said;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// A person, edited field by field.
record EditedPerson(Connection connection, Texts texts) implements Edited<PersonField, Person> {

  @Override
  public Map<PersonField, Object> values(Person person) {
    return PersonValues.of(person);
  }

  @Override
  public Said label(PersonField field) {
    return field.label();
  }

  @Override
  public String words(PersonField field, Object value) {
    return switch (value) {
      case Boolean yes -> texts.say(yes ? Text.YES : Text.NO);
      case List<?> all -> all.stream().map(Object::toString).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  @Override
  public Person save(Person was, Map<PersonField, Object> values) throws ServerException {
    Map<String, @Nullable Object> patch = PersonValues.patch(values(was), values);
    return patch.isEmpty()
        ? was
        : connection.patch(was.path(), was.revision(), patch, Person.class);
  }

  @Override
  public Person read(Person person) throws ServerException {
    return connection.get(person.path(), Person.class);
  }

  /// Lets `was` sign in, or not; said also where it seems to be so, for that may be long ago.
  Person enable(Person was, boolean enabled) throws ServerException {
    return connection.patch(was.path(), was.revision(), Map.of("enabled", enabled), Person.class);
  }
}
