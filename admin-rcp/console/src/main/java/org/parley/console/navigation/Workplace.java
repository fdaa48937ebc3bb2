package org.parley.console.navigation;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// The window's content: the list of pages at the left, the open page at the right.
public final class Workplace {

  private static final int WHOLE = 1_000;
  private static final int LEAST = 100;
  private static final int MOST = 400;

  private final Pages pages;
  private final SashForm sash;
  private final TableViewer list;
  private final AccountLine account;
  private final Composite right;
  private final Menus menus;
  private Optional<PageArea> area = Optional.empty();

  /// What administrators may do wherever they are.
  public record Actions(Runnable signInAgain, Runnable signOut, Appearance appearance) {}

  public Workplace(Composite parent, Texts texts, Pages pages, Actions actions) {
    this.pages = pages;
    sash = new SashForm(parent, SWT.HORIZONTAL);
    Composite left = new Composite(sash, SWT.NONE);
    left.setData("org.eclipse.e4.ui.css.id", "navigation");
    GridLayoutFactory.fillDefaults().applyTo(left);
    list = new TableViewer(left, SWT.SINGLE | SWT.FULL_SELECTION);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(list.getTable());
    account = new AccountLine(left, texts, actions.signOut());
    right = new Composite(sash, SWT.NONE);
    right.setLayout(new FillLayout());
    share(WHOLE / 6);
    fill(texts);
    Listener f1 = event -> help(event, texts);
    // The event that SWT has for this comes to some widgets of GTK only.
    parent.getDisplay().addFilter(SWT.KeyDown, f1);
    parent.addDisposeListener(event -> event.display.removeFilter(SWT.KeyDown, f1));
    menus =
        new Menus(
            parent.getShell(),
            texts,
            new Menus.Actions(
                actions.signInAgain(),
                actions.signOut(),
                this::select,
                () -> help(texts),
                actions.appearance()));
  }

  private void help(Event key, Texts texts) {
    if (key.keyCode == SWT.F1
        && key.widget instanceof Control focused
        && focused.getShell().equals(sash.getShell())) {
      key.doit = false;
      help(texts);
    }
  }

  private void help(Texts texts) {
    if (!HelpWindow.isOpen(sash.getDisplay())) {
      area.flatMap(PageArea::shown)
          .ifPresent(page -> HelpWindow.open(sash.getShell(), texts, page));
    }
  }

  private void fill(Texts texts) {
    list.setContentProvider(ArrayContentProvider.getInstance());
    list.setLabelProvider(
        LabelProvider.createTextProvider(
            page -> page instanceof Page it ? texts.say(it.title()) : ""));
    String name = texts.say(Text.NAVIGATION);
    list.getTable()
        .getAccessible()
        .addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
    list.getTable().setData("test.id", "navigation");
    list.addSelectionChangedListener(event -> {
      if (event.getStructuredSelection().getFirstElement() instanceof Page page) {
        area.ifPresent(it -> it.open(page));
      }
    });
  }

  /// Offers the pages that the administrator's role allows, and opens `first`, or the first one.
  public void signedIn(Services services, Optional<String> first) {
    signedOut();
    var offered = pages.offeredTo(services.connection().role());
    area = Optional.of(new PageArea(right, services));
    right.layout();
    account.show(services.connection());
    list.setInput(offered);
    menus.offer(offered);
    services.navigation().leadBy(page -> select(offered, page));
    if (!select(offered, first.orElse(""))) {
      offered.stream().findFirst().ifPresent(this::select);
    }
    list.getTable().setFocus();
  }

  private boolean select(List<Page> offered, String id) {
    Optional<Page> found = offered.stream().filter(page -> page.id().equals(id)).findFirst();
    found.ifPresent(this::select);
    return found.isPresent();
  }

  private void select(Page page) {
    list.setSelection(new StructuredSelection(page), true);
  }

  /// Ends all pages.
  public void signedOut() {
    list.setInput(List.of());
    menus.offer(List.of());
    area.ifPresent(PageArea::close);
    area = Optional.empty();
    account.clear();
  }

  /// The server answers.
  public void reached() {
    account.reached();
  }

  /// The server does not answer.
  public void lost() {
    account.lost();
  }

  /// The page that is open.
  public Optional<String> open() {
    return area.flatMap(PageArea::shown).map(Page::id);
  }

  /// How wide the list of pages is, in per mille of the window.
  public int share() {
    int[] weights = sash.getWeights();
    return weights[0] * WHOLE / (weights[0] + weights[1]);
  }

  /// Makes the list of pages as wide as it was.
  public void share(int share) {
    int bounded = Math.clamp(share, LEAST, MOST);
    sash.setWeights(bounded, WHOLE - bounded);
  }

  /// What is there as long as somebody is signed in.
  public Control pages() {
    return area.<Control>map(PageArea::control).orElse(sash);
  }

  public Control control() {
    return sash;
  }
}
