package org.parley.console.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.change.Change;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Sales;
import org.parley.console.server.ServerException;

class SettingsPageTest {

  private final Screen screen = new Screen();
  private final Sales server = new Sales();

  @AfterEach
  void stop() {
    screen.close();
    server.close();
  }

  @Test
  void whatHoldsForEverybodyIsShownAndChanged() throws ServerException {
    Services services = open();
    Button chat = screen.find("settings.chat", Button.class);
    assertTrue(chat.getSelection());
    chat.setSelection(false);
    Screen.press(chat);
    assertEquals(
        List.of(new Change("global", 5, Map.of("chat", false))), services.changes().patches());
  }

  @Test
  void afterSavingWhatTheServerHasNowIsShown() throws ServerException {
    Services services = open();
    server.fake().answers(Sales.GLOBAL, Sales.global(6, "PUBLIC"));
    services.changes().saved();
    screen.await(
        "the new level",
        () -> screen.find("settings.level", Combo.class).getText().equals("Public"));
  }

  private Services open() throws ServerException {
    Services services = server.services(screen);
    new SettingsPage().create(screen.shell(), services);
    screen.shell().layout();
    screen.await(
        "the level", () -> screen.find("settings.level", Combo.class).getText().equals("Business"));
    return services;
  }
}
