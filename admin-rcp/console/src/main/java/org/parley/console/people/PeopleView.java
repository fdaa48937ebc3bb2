package org.parley.console.people;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;
import org.parley.console.server.People;
import org.parley.console.server.PeopleSearch;
import org.parley.console.text.Text;

/// A filter, and those people that it leaves; more of them are fetched when one scrolls there.
final class PeopleView {

  /// Milliseconds without a key until the filter asks the server.
  private static final int PAUSE = 250;

  /// Milliseconds until it asks again after a fault.
  private static final int RETRY = 2_000;

  private final Services services;
  private final Composite area;
  private final org.eclipse.swt.widgets.Text filter;
  private final PeopleTable table;
  private final Label words;
  private final Runnable search = this::search;
  private final Runnable again = this::fetchMore;
  private Optional<Job> fetching = Optional.empty();
  private Loaded loaded = Loaded.nothing();

  PeopleView(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    filter = new org.eclipse.swt.widgets.Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(services.texts().say(Text.PEOPLE_FILTER));
    filter.setData("test.id", "people.filter");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
    filter.addModifyListener(_ -> filter.getDisplay().timerExec(PAUSE, search));
    table = new PeopleTable(area, services.texts(), this::fetchMore);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "people.words");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    search();
  }

  Control control() {
    return area;
  }

  private void search() {
    if (area.isDisposed()) {
      return;
    }
    fetching.ifPresent(Job::cancel);
    fetching = Optional.empty();
    loaded = Loaded.nothing();
    fetchMore();
  }

  private void fetchMore() {
    if (area.isDisposed() || fetching.isPresent() || loaded.isComplete()) {
      return;
    }
    say(services.texts().say(Text.PEOPLE_LOADING));
    PeopleSearch wanted = new PeopleSearch(filter.getText());
    Loaded before = loaded;
    fetching =
        Optional.of(
            services
                .work()
                .ask(
                    area,
                    services.texts().say(Text.PEOPLE),
                    () -> services.connection().people(wanted, before.next()),
                    new Work.Outcome<>(
                        people -> fetched(before, people), fault -> failed(before, fault))));
  }

  private void fetched(Loaded before, People people) {
    if (before != loaded) {
      // The filter has changed since that was asked for.
      return;
    }
    fetching = Optional.empty();
    loaded = before.and(people);
    table.show(loaded);
    say(count());
  }

  private void failed(Loaded before, Fault fault) {
    if (before != loaded) {
      return;
    }
    fetching = Optional.empty();
    say(services.faultWords().of(fault));
    area.getDisplay().timerExec(RETRY, again);
  }

  private String count() {
    int shown = loaded.people().size();
    if (!loaded.isComplete()) {
      return services.texts().say(Text.PEOPLE_MORE, shown);
    }
    return shown == 0
        ? services.texts().say(Text.PEOPLE_NONE)
        : services.texts().say(Text.PEOPLE_SHOWN, shown);
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
