package org.parley.console.rights;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.change.Document;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.policy.ChangeBar;
import org.parley.console.server.Area;
import org.parley.console.server.Fault;
import org.parley.console.server.Right;

/// The matrix of people or groups and rights, what to choose from above it, and what can be done
/// below it.
final class RightsView implements Choices.Told, Grants.Target {

  /// Milliseconds until it asks again after a fault that may pass.
  private static final int RETRY = 2_000;

  private final Services services;
  private final Composite area;
  private final Choices choices;
  private final PeopleRows peopleRows;
  private final Composite matrices;
  private final StackLayout stack = new StackLayout();
  private final Matrix<PersonRights> people;
  private final Matrix<GroupRights> groups;
  private final Grants grants;
  private final Progress progress;
  private Scopes scopes;

  RightsView(Composite parent, Services services, FileChoice files) {
    this.services = services;
    scopes = Scopes.of(Policies.unknown(), services.changes());
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    choices = new Choices(area, services.texts(), this);
    matrices = new Composite(area, SWT.NONE);
    matrices.setLayout(stack);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(matrices);
    peopleRows = new PeopleRows(services, () -> scopes);
    people = new Matrix<>(matrices, services, "rights.people", peopleRows);
    groups = new Matrix<>(matrices, services, "rights.groups", new GroupRows(services));
    stack.topControl = people.control();
    Composite buttons = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(buttons);
    progress = new Progress(area, services, "rights.progress");
    grants = new Grants(buttons, services, progress, this);
    new RightsFiles(buttons, services, progress, peopleRows, files);
    new ChangeBar(area, services);
    connect(people);
    connect(groups);
    listen();
    reload();
  }

  Control control() {
    return area;
  }

  @Override
  public void searched() {
    peopleRows.search(choices.search());
    people.reload();
  }

  @Override
  public void rightChosen() {
    people.show(choices.right());
    groups.show(choices.right());
  }

  @Override
  public void modeChosen() {
    stack.topControl = shown().control();
    matrices.layout();
    grants.show();
    shown().reload();
  }

  @Override
  public Optional<Right> chosen() {
    return choices.right();
  }

  @Override
  public List<Document> selected() {
    return shown().selected();
  }

  @Override
  public Progress.Steps<List<Document>> all() {
    return shown()::all;
  }

  @Override
  public boolean mayWrite() {
    return services.connection().role().mayWrite(choices.isOfGroups() ? Area.GROUPS : Area.PEOPLE);
  }

  private Matrix<?> shown() {
    return choices.isOfGroups() ? groups : people;
  }

  private void connect(Matrix<?> matrix) {
    matrix.whenSpace(grants::toggle);
    matrix.whenClicked(grants::toggle);
    grants.addTo(matrix.table());
    matrix.whenReloaded(this::readPolicies);
  }

  private void listen() {
    Runnable noChanges = services.changes().whenChanged(this::refresh);
    Runnable notOutdated = services.changes().whenOutdated(this::readAnew);
    area.addDisposeListener(_ -> {
      noChanges.run();
      notOutdated.run();
    });
  }

  /// What there was to say of changes is over.
  private void readAnew() {
    progress.say("");
    reload();
  }

  private void reload() {
    readPolicies();
    shown().reload();
  }

  private void readPolicies() {
    services
        .work()
        .ask(
            area,
            services.texts().say(RightsText.TITLE),
            () -> Policies.read(services.connection()),
            new Work.Outcome<>(this::known, this::failed));
  }

  private void known(Policies now) {
    scopes = Scopes.of(now, services.changes());
    choices.offer(now.groups());
    refresh();
  }

  private void failed(Fault fault) {
    progress.say(services.faultWords().of(fault));
    if (fault.mayPass()) {
      area.getDisplay().timerExec(RETRY, this::readAgain);
    }
  }

  private void readAgain() {
    if (!area.isDisposed()) {
      progress.say("");
      readPolicies();
    }
  }

  private void refresh() {
    people.refresh();
    groups.refresh();
  }
}
