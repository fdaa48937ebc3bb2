package org.parley.console;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.parley.console.navigation.Appearance;
import org.parley.console.navigation.Theme;
import org.parley.console.signin.RememberedServers;
import org.parley.console.signin.StartOptions;
import org.parley.console.text.Texts;

/// The window's only part, as the Eclipse platform makes it: hands the console what it needs of the
/// platform.
public final class ConsolePart {

  private static final String OPEN_PAGE = "open-page";
  private static final String THEME = "theme";
  private static final String SHARE = "navigation-share";

  private Optional<Console> console = Optional.empty();
  private Theme theme = Theme.AS_THE_SYSTEM;

  @PostConstruct
  void create(
      Composite parent,
      MPart part,
      IApplicationContext application,
      IThemeEngine themes,
      IWorkbench workbench,
      MWindow window) {
    theme = Theme.of(part.getPersistedState().getOrDefault(THEME, ""));
    use(theme, themes);
    Appearance appearance = new Appearance(theme, chosen -> use(chosen, themes));
    RememberedServers servers =
        new RememberedServers(InstanceArea.directory().resolve("servers.txt"));
    Console made =
        new Console(parent, new Texts(Locale.getDefault()), servers, appearance, workbench::close);
    console = Optional.of(made);
    Optional.ofNullable(part.getPersistedState().get(SHARE))
        .filter(share -> share.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .ifPresent(made.workplace()::share);
    window.getContext().set(IWindowCloseHandler.class, _ -> made.mayEnd());
    Optional<String> page = Optional.ofNullable(part.getPersistedState().get(OPEN_PAGE));
    // The window comes first, for the dialog lies over it.
    parent.getDisplay().asyncExec(() -> made.start(options(application), page));
  }

  private void use(Theme chosen, IThemeEngine themes) {
    theme = chosen;
    boolean isDark =
        switch (chosen) {
          case AS_THE_SYSTEM -> Display.isSystemDarkTheme();
          case LIGHT -> false;
          case DARK -> true;
        };
    themes.setTheme(isDark ? "org.parley.console.dark" : "org.parley.console.light", false);
  }

  @PersistState
  void remember(MPart part) {
    part.getPersistedState().put(THEME, theme.name());
    console.ifPresent(
        it -> part.getPersistedState().put(SHARE, Integer.toString(it.workplace().share())));
    console
        .flatMap(Console::openPage)
        .ifPresent(page -> part.getPersistedState().put(OPEN_PAGE, page));
  }

  private static StartOptions options(IApplicationContext application) {
    return application.getArguments().get(IApplicationContext.APPLICATION_ARGS)
            instanceof String[] arguments
        ? StartOptions.of(List.of(arguments), System.getenv())
        : StartOptions.of(List.of(), System.getenv());
  }
}
