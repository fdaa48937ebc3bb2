package org.parley.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/// Finds what lies within `place` by role and exact name, as assistive technology does.
record Named(Locator place) {

  Locator button(String name) {
    return of(AriaRole.BUTTON, name);
  }

  Locator textbox(String name) {
    return of(AriaRole.TEXTBOX, name);
  }

  Locator list(String name) {
    return of(AriaRole.LIST, name);
  }

  Locator dialog(String name) {
    return of(AriaRole.DIALOG, name);
  }

  Locator menuItem(String name) {
    return of(AriaRole.MENUITEM, name);
  }

  Locator choice(String name) {
    return of(AriaRole.COMBOBOX, name);
  }

  Locator of(AriaRole role, String name) {
    return place.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
