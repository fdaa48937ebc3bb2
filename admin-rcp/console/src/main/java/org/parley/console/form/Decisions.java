package org.parley.console.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.text.Texts;

/// Shows two versions of what both of us changed, and has one chosen for each value.
final class Decisions<K> implements Editing.Form<K> {

  private final Texts texts;
  private final ThreeWay<K> ways;
  private final Map<K, Versions> rows = new LinkedHashMap<>();

  private record Versions(Button theirs, Button mine) {

    boolean isOpen() {
      return !theirs.getSelection() && !mine.getSelection();
    }
  }

  Decisions(Composite parent, Texts texts, Edited<K, ?> kind, ThreeWay<K> ways) {
    this.texts = texts;
    this.ways = ways;
    Label words = new Label(parent, SWT.WRAP);
    words.setText(texts.say(FormText.OVERTAKEN_EXPLAINED));
    GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(words);
    for (K key : ways.conflicts()) {
      Label label = new Label(parent, SWT.NONE);
      label.setText(texts.say(kind.label(key)));
      Composite pair = new Composite(parent, SWT.NONE);
      GridLayoutFactory.fillDefaults().extendedMargins(16, 0, 0, 6).applyTo(pair);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
      String theirs = words(kind, key, ways.theirs());
      String mine = words(kind, key, ways.mine());
      rows.put(
          key,
          new Versions(
              radio(pair, FormText.OVERTAKEN_THEIRS, theirs, "theirs." + key),
              radio(pair, FormText.OVERTAKEN_MINE, mine, "mine." + key)));
    }
  }

  private static <K> String words(Edited<K, ?> kind, K key, Map<K, Object> version) {
    return Optional.ofNullable(version.get(key)).map(it -> kind.words(key, it)).orElse("");
  }

  private Button radio(Composite pair, FormText which, String value, String id) {
    Button radio = new Button(pair, SWT.RADIO);
    String words = value.isEmpty() ? texts.say(FormText.EMPTY) : value;
    radio.setText(texts.say(which, words).replace("&", "&&"));
    radio.setData("test.id", id);
    return radio;
  }

  @Override
  public Optional<String> wrong() {
    return rows.values().stream().anyMatch(Versions::isOpen)
        ? Optional.of(texts.say(FormText.OVERTAKEN_UNDECIDED))
        : Optional.empty();
  }

  @Override
  public Map<K, Object> entered() {
    return ways.merged(
        rows.entrySet().stream()
            .filter(row -> row.getValue().theirs().getSelection())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }
}
