package org.parley.console.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;
import org.parley.console.text.Said;

/// A table whose rows are fetched from the server as one scrolls, and below it the words that say
/// how many there are or why there are none.
public final class Listing<T> {

  /// Milliseconds until it asks again after a fault that may pass.
  private static final int RETRY = 2_000;

  private final Services services;
  private final Said name;
  private final Source<T> source;
  private final Composite area;
  private final RowTable<T> table;
  private final Label words;
  private final Runnable again = this::fetchMore;
  private Optional<Job> fetching = Optional.empty();
  private Loaded<T> loaded = Loaded.nothing();

  /// Where rows come from, a page at a time; not asked on the UI thread.
  @FunctionalInterface
  public interface Source<T> {

    /// Those after `after`, an earlier page's `next`; the first ones if it is empty.
    Paged<T> fetch(Optional<String> after) throws ServerException;
  }

  /// @param id the table is called `id.table` in tests, the words `id.words`
  /// @param name what is listed, for the list of running work
  public Listing(
      Composite parent,
      Services services,
      String id,
      Said name,
      List<Column<T>> columns,
      Source<T> source) {
    this.services = services;
    this.name = name;
    this.source = source;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    table = new RowTable<>(area, services.texts(), id, columns, this::fetchMore);
    table
        .widget()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.F5) {
                reload();
              }
            });
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", id + ".words");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
  }

  /// Fetches from the beginning, as the key F5 does; what was asked for before is cancelled.
  public void reload() {
    fetching.ifPresent(Job::cancel);
    fetching = Optional.empty();
    loaded = Loaded.nothing();
    fetchMore();
  }

  /// The rows that are selected.
  public List<T> selected() {
    return table.selected();
  }

  /// Tells of the selection as it changes; it is empty after a reload.
  public void whenSelected(Consumer<List<T>> told) {
    table.whenSelected(told);
  }

  /// Tells of a row that is opened by double click or the enter key.
  public void whenOpened(Consumer<T> told) {
    table.whenOpened(told);
  }

  /// Shows `now` in the place of the row that `was` means, if that was fetched.
  public void replace(Predicate<T> was, T now) {
    for (int row = 0; row < loaded.rows().size(); row++) {
      if (was.test(loaded.rows().get(row))) {
        loaded.rows().set(row, now);
        table.renew(row);
      }
    }
  }

  /// What was fetched so far.
  public List<T> rows() {
    return List.copyOf(loaded.rows());
  }

  /// Shows the widths of columns that were changed.
  public void layOut() {
    table.layOut();
  }

  public Table widget() {
    return table.widget();
  }

  private void fetchMore() {
    if (area.isDisposed() || fetching.isPresent() || loaded.isComplete()) {
      return;
    }
    say(services.texts().say(TableText.LOADING));
    Loaded<T> before = loaded;
    fetching =
        Optional.of(
            services
                .work()
                .ask(
                    area,
                    services.texts().say(name),
                    () -> source.fetch(before.next()),
                    new Work.Outcome<>(
                        page -> fetched(before, page), fault -> failed(before, fault))));
  }

  private void fetched(Loaded<T> before, Paged<T> page) {
    if (before != loaded) {
      // It was loaded anew since that was asked for.
      return;
    }
    fetching = Optional.empty();
    loaded = before.and(page);
    table.show(loaded);
    say(count());
  }

  private void failed(Loaded<T> before, Fault fault) {
    if (before != loaded) {
      return;
    }
    fetching = Optional.empty();
    say(services.faultWords().of(fault));
    if (fault.mayPass()) {
      area.getDisplay().timerExec(RETRY, again);
    }
  }

  private String count() {
    int shown = loaded.rows().size();
    if (!loaded.isComplete()) {
      return services.texts().say(TableText.MORE, shown);
    }
    return shown == 0
        ? services.texts().say(TableText.NONE)
        : services.texts().say(TableText.SHOWN, shown);
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
