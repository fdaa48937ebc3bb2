package org.parley.console.explorer;

import java.util.Arrays;
import java.util.Optional;
import org.parley.console.text.Texts;

/// What somebody may do or not: a service that they use, or what a level opens toward another.
public enum Action {
  CHAT(ExplorerText.CHAT, true),
  AUDIO(ExplorerText.AUDIO, true),
  VIDEO(ExplorerText.VIDEO, true),
  ACCEPT_SCREEN_SHARING(ExplorerText.ACCEPT_SCREEN_SHARING, true),
  SHARE_SCREEN(ExplorerText.SHARE_SCREEN, true),
  SMS(ExplorerText.SMS, true),
  MAIL(ExplorerText.MAIL, true),
  FILES(ExplorerText.FILES, true),
  PROFILE(ExplorerText.PROFILE, true),
  SEE_NAME(ExplorerText.SEE_NAME, false),
  SEE_JOB(ExplorerText.SEE_JOB, false),
  SEE_WORK_PHONE(ExplorerText.SEE_WORK_PHONE, false),
  SEE_OFFICE(ExplorerText.SEE_OFFICE, false),
  SEE_WORKING_HOURS(ExplorerText.SEE_WORKING_HOURS, false),
  SEE_MOBILE(ExplorerText.SEE_MOBILE, false),
  SEE_WHEREABOUTS(ExplorerText.SEE_WHEREABOUTS, false),
  SEE_PRIVATE_PHONE(ExplorerText.SEE_PRIVATE_PHONE, false),
  SEE_LAST_ACTIVE(ExplorerText.SEE_LAST_ACTIVE, false),
  SEE_PRESENCE(ExplorerText.SEE_PRESENCE, false),
  SET_PRESENCE(ExplorerText.SET_PRESENCE, false),
  SEE_CALLS(ExplorerText.SEE_CALLS, false),
  CALL(ExplorerText.CALL, false);

  private final ExplorerText words;
  private final boolean isService;

  Action(ExplorerText words, boolean isService) {
    this.words = words;
    this.isService = isService;
  }

  /// The one that the server calls `name`.
  public static Optional<Action> named(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }

  /// Whether it is a right that administrators give, which needs nobody else.
  public boolean isService() {
    return isService;
  }

  public ExplorerText words() {
    return words;
  }

  /// What it is called in a list of all, behind its kind.
  String listed(Texts texts) {
    ExplorerText kind = isService ? ExplorerText.SERVICE : ExplorerText.OPENED;
    return texts.say(kind) + " · " + texts.say(words);
  }
}
