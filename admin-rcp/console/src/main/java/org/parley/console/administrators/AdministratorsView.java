package org.parley.console.administrators;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.form.Actions;
import org.parley.console.form.Confirm;
import org.parley.console.form.Editing;
import org.parley.console.form.Fields;
import org.parley.console.form.SaveDialog;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Texts;

/// All administrators with what they may do, and the buttons to change that.
final class AdministratorsView {

  private final Services services;
  private final Texts texts;
  private final Composite area;
  private final Listing<Administrator> listing;
  private final boolean mayWrite;

  AdministratorsView(Composite parent, Services services) {
    this.services = services;
    texts = services.texts();
    mayWrite = services.connection().role().mayWrite(Area.ADMINISTRATORS);
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    Optional<Actions> buttons = mayWrite ? Optional.of(new Actions(area, texts)) : Optional.empty();
    listing =
        new Listing<>(
            area, services, "administrators", AdministratorsText.TITLE, columns(), this::fetch);
    buttons.ifPresent(this::offer);
    listing.reload();
  }

  Control control() {
    return area;
  }

  private Paged<Administrator> fetch(Optional<String> after) throws ServerException {
    String place = after.map(it -> "&after=" + Connection.encode(it)).orElse("");
    Administrators page =
        services.connection().get("/api/v1/administrators?limit=100" + place, Administrators.class);
    return new Paged<>(page.items(), page.next());
  }

  private List<Column<Administrator>> columns() {
    RoleWords words = new RoleWords(texts);
    return List.of(
        new Column<>(AdministratorsText.COLUMN_ADDRESS, 280, Administrator::address),
        new Column<>(AdministratorsText.COLUMN_ROLE, 680, it -> words.of(Areas.of(it.areas()))));
  }

  private void offer(Actions buttons) {
    buttons.add(
        AdministratorsText.APPOINT,
        AdministratorsText.APPOINT_TIP,
        "administrators.appoint",
        this::appoint);
    Button change =
        buttons.add(
            AdministratorsText.CHANGE,
            AdministratorsText.CHANGE_TIP,
            "administrators.change",
            () -> one(this::change));
    Button dismiss =
        buttons.add(
            AdministratorsText.DISMISS,
            AdministratorsText.DISMISS_TIP,
            "administrators.dismiss",
            () -> one(this::dismiss));
    listing.whenOpened(this::change);
    listing
        .widget()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.DEL) {
                one(this::dismiss);
              }
            });
    List<Button> ofOne = List.of(change, dismiss);
    ofOne.forEach(button -> button.setEnabled(false));
    listing.whenSelected(rows -> ofOne.forEach(button -> button.setEnabled(rows.size() == 1)));
  }

  private void one(Consumer<Administrator> deed) {
    List<Administrator> selected = listing.selected();
    if (selected.size() == 1) {
      deed.accept(selected.getFirst());
    }
  }

  private void appoint() {
    new SaveDialog<Administrator>(
            area.getShell(),
            services,
            AdministratorsText.APPOINT_TITLE,
            AdministratorsText.APPOINT_DO,
            parent -> new Appointment(parent, services))
        .ask()
        .ifPresent(_ -> listing.reload());
  }

  private void change(Administrator administrator) {
    EditedRole kind = new EditedRole(services.connection(), texts);
    new Editing<>(area.getShell(), services, AdministratorsText.CHANGE_TITLE, kind)
        .edit(
            administrator,
            parent -> {
              new Fields(parent, texts)
                  .shown(AdministratorsText.PERSON, "role.address", administrator.address());
              return new AreaGrid(parent, texts, Areas.of(administrator.areas()));
            })
        .ifPresent(now -> listing.replace(was -> was.address().equals(now.address()), now));
  }

  private void dismiss(Administrator administrator) {
    boolean myself = administrator.address().equals(services.connection().administrator());
    new Confirm(area.getShell(), services)
        .ask(
            AdministratorsText.DISMISS_TITLE,
            texts.say(
                myself ? AdministratorsText.DISMISS_MYSELF : AdministratorsText.DISMISS_QUESTION,
                administrator.address()),
            AdministratorsText.DISMISS_DO,
            () -> {
              services.connection().delete(administrator.path(), administrator.revision());
              return administrator;
            })
        .ifPresent(_ -> listing.reload());
  }
}
