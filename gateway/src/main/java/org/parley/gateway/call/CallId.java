package org.parley.gateway.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.parley.clustering.Key;
import org.parley.gateway.conversation.ConversationId;

/// Names a call: the conversation it is in, and the sequence of the entry with which it began.
public record CallId(ConversationId conversation, long number) {

  private static final Pattern TEXT = Pattern.compile("([^.]{1,80})\\.([1-9][0-9]{0,17})");

  /// Reads what [#text()] wrote.
  ///
  /// @throws IllegalArgumentException if it is something else
  @JsonCreator
  public static CallId of(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a call's id is a conversation's id, a dot and a number");
    }
    return new CallId(new ConversationId(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @JsonValue
  public String text() {
    return conversation.text() + '.' + number;
  }

  Key key() {
    return conversation.key();
  }

  @Override
  public String toString() {
    return text();
  }
}
