package org.parley.console.navigation;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// The menu bar: everything that is not of one page, with its keys.
final class Menus {

  private static final int MOST_KEYS = 9;

  private final Shell shell;
  private final Texts texts;
  private final Menu go;

  /// What the menus do.
  record Actions(
      Runnable signInAgain,
      Runnable signOut,
      Consumer<Page> open,
      Runnable help,
      Appearance look) {}

  private final Actions actions;

  Menus(Shell shell, Texts texts, Actions actions) {
    this.shell = shell;
    this.texts = texts;
    this.actions = actions;
    Menu bar = new Menu(shell, SWT.BAR);
    shell.setMenuBar(bar);
    Menu console = menu(bar, NavigationText.MENU_CONSOLE);
    item(console, NavigationText.SIGN_IN_AGAIN, "menu.sign-in-again", actions.signInAgain());
    item(console, NavigationText.SIGN_OUT, "menu.sign-out", actions.signOut());
    key(item(console, NavigationText.QUIT, "menu.quit", shell::close), 'Q');
    go = menu(bar, NavigationText.MENU_GO);
    looks(menu(bar, NavigationText.MENU_VIEW));
    Menu help = menu(bar, NavigationText.MENU_HELP);
    MenuItem about = item(help, NavigationText.ABOUT_PAGE, "menu.help", actions.help());
    // Only shown: the workplace listens to the key.
    about.setText(about.getText() + "\tF1");
  }

  /// Lists the pages that are offered, the first of them with keys of their own.
  void offer(List<Page> pages) {
    for (MenuItem item : go.getItems()) {
      item.dispose();
    }
    for (int at = 0; at < pages.size(); at++) {
      Page page = pages.get(at);
      MenuItem item =
          item(go, page.title(), "menu.go." + page.id(), () -> actions.open().accept(page));
      if (at < MOST_KEYS) {
        key(item, (char) ('1' + at));
      }
    }
  }

  private void looks(Menu view) {
    for (Theme theme : Theme.values()) {
      MenuItem item = new MenuItem(view, SWT.RADIO);
      item.setText(texts.say(theme.words()));
      item.setData("test.id", "menu.theme." + theme.name());
      item.setSelection(theme == actions.look().now());
      item.addListener(
          SWT.Selection,
          _ -> {
            if (item.getSelection()) {
              actions.look().choose().accept(theme);
            }
          });
    }
  }

  private Menu menu(Menu bar, Said name) {
    MenuItem item = new MenuItem(bar, SWT.CASCADE);
    item.setText(texts.say(name));
    Menu menu = new Menu(shell, SWT.DROP_DOWN);
    item.setMenu(menu);
    return menu;
  }

  private MenuItem item(Menu menu, Said name, String id, Runnable chosen) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(texts.say(name));
    item.setData("test.id", id);
    item.addListener(SWT.Selection, _ -> chosen.run());
    return item;
  }

  private static void key(MenuItem item, char key) {
    item.setText(item.getText() + "\tCtrl+" + key);
    item.setAccelerator(SWT.MOD1 | key);
  }
}
